/**
 * A bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/) of what a product contains: the packages
 * that the bundler really put into it, with the digests of package-lock.json. It has no date and no random number: the
 * same build gives the same text.
 *
 * `works`: as `worksOf` of build/licences.mjs gives them. `lock`: package-lock.json, parsed.
 */
export function billOfMaterials({ version, works, lock }) {
  const root = `pkg:npm/aval@${version}`;
  const ofPackages = works.filter(({ package: name }) => name !== undefined);
  const keys = new Map(ofPackages.map((work) => [work, lockKey(lock, work)]));
  const refs = new Map([...keys].map(([work, key]) => [key, purl(work.package, work.version)]));
  const direct = Object.keys({ ...lock.packages[''].dependencies, ...lock.packages[''].devDependencies });
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: 'aval',
        version,
        purl: root,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: works.map((work) => componentOf(work, lock.packages[keys.get(work)])),
    dependencies: [
      { ref: root, dependsOn: refsOf(direct, '', refs) },
      ...[...refs].map(([key, ref]) => ({
        ref,
        dependsOn: refsOf(Object.keys(lock.packages[key].dependencies ?? {}), key, refs),
      })),
    ],
  };
}

function componentOf({ kind, package: name, name: title, version, licence, about }, locked) {
  const identity =
    name === undefined
      ? { 'bom-ref': title, name: title, ...(version === undefined ? {} : { version }) }
      : { 'bom-ref': purl(name, version), name, version, purl: purl(name, version) };
  return {
    type: kind,
    ...identity,
    ...(about === undefined ? {} : { description: about }),
    licenses: [licenceOf(licence)],
    ...(locked?.integrity === undefined ? {} : { externalReferences: [distribution(name, version, locked.integrity)] }),
  };
}

const SPDX_IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

function licenceOf(licence) {
  if (SPDX_IDENTIFIER.test(licence)) return { license: { id: licence } };
  return / (?:OR|AND) /.test(licence) ? { expression: licence } : { license: { name: licence } };
}

/** The archive in the registry, with the digest by which `npm ci` checks it. */
function distribution(name, version, integrity) {
  const [algorithm, digest] = integrity.split(' ', 1)[0].split(/-(.*)/s);
  return {
    type: 'distribution',
    url: `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`,
    hashes: [
      { alg: algorithm.replace(/^sha(\d+)$/, 'SHA-$1'), content: Buffer.from(digest, 'base64').toString('hex') },
    ],
  };
}

/** https://github.com/package-url/purl-spec: the @ of a scope is encoded, its slash is not. */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Where the lock file has a package in this version. */
function lockKey(lock, { package: name, version }) {
  const key = Object.keys(lock.packages).find(
    (one) =>
      (one === `node_modules/${name}` || one.endsWith(`/node_modules/${name}`)) &&
      lock.packages[one].version === version,
  );
  if (key === undefined) throw new Error(`package-lock.json has no ${name} ${version}, which is bundled.`);
  return key;
}

/** Those of `names` that are in the bill, each resolved from `key` as Node resolves it: its own folder first, then up. */
function refsOf(names, key, refs) {
  const found = names.map((name) => {
    for (let place = key; ; place = place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0))) {
      const ref = refs.get(place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`);
      if (ref !== undefined || place === '') return ref;
    }
  });
  return found.filter((ref) => ref !== undefined).sort();
}
