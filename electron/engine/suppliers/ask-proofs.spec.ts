import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context as at24, people, person, type Firm, withFirm } from '../../../test/campaign/firm.ts';
import { BOUGHT, pageOf, worthOf } from '../../../test/suppliers/deliveries.ts';
import { erasePerson } from '../person/person-record.ts';
import { registerEnd } from '../storage/register.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { askForProofs, receiveProofOf } from './ask-proofs.ts';
import { setSupplier } from './change-supplier.ts';
import { drawPeople } from './draw.ts';
import { listSuppliers } from './list-suppliers.ts';
import { writeLetterTo } from './supplier-letter.ts';

describe('proofs', () => {
  const ask = (firm: Firm, folder: string, count = 20) =>
    askForProofs(at24, firm.workspace, 'Fichiers & Cie', { count, out: join(firm.folder, folder) });

  it('are drawn from the register’s seed: whoever has the register draws the same references', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 100), BOUGHT);
      const seed = registerEnd(firm.workspace)?.hash ?? '';
      const asked = await ask(firm, 'one');
      expect(asked).toMatchObject({ asked: 20, seed, until: '2026-12-24' });
      const ids = Array.from({ length: 100 }, (_, place) => place + 1);
      expect(asked.references).toEqual(drawPeople(seed, ids, 20).map((id) => firm.reference(id)));
      expect(drawPeople(seed, ids.toReversed(), 20)).toEqual(drawPeople(seed, ids, 20));
      expect(drawPeople(`${seed}0`, ids, 20)).not.toEqual(drawPeople(seed, ids, 20));
      const [{ subject, previous } = { subject: '{}', previous: '' }] = firm.workspace.all<{
        subject: string;
        previous: string;
      }>("SELECT subject, previous FROM register WHERE action = 'supplier.proofs_asked'");
      expect(JSON.parse(subject)).toMatchObject({ asked: 20, seed });
      expect(previous).toBe(seed);
      // Nobody is asked for twice.
      const second = await ask(firm, 'two', 90);
      expect(second.asked).toBe(80);
      expect(second.references.filter((reference) => asked.references.includes(reference))).toEqual([]);
      await expect(ask(firm, 'three')).rejects.toMatchObject({ code: 'supplier.nobody_to_prove' });
    }));

  it('go with what the supplier delivered, and nothing of what others told or of who opposed', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2, { email: 'a.nous@example.com' }));
      await firm.add([person(1), person(3)], BOUGHT);
      await suppressPerson(at24, firm.workspace, { email: 'personne.3@example.com' });
      await ask(firm, 'out', 20);
      const csv = readFileSync(join(firm.folder, 'out', 'lignes-a-prouver.csv'), 'utf8')
        .trim()
        .split('\r\n');
      expect(csv).toEqual([
        'REFERENCE;RECU_LE;CIVILITE;PRENOM;NOM;SOCIETE;ADRESSE;CODE_POSTAL;VILLE;EMAIL;TELEPHONE',
        `${firm.reference(1)};2026-11-02;M.;Prénomb;NOMB;;1 rue des Halles;69002;Lyon;personne.1@example.com;+33639981001`,
        `${firm.reference(3)};2026-11-02;M.;Prénomd;NOMD;;3 rue des Halles;69002;Lyon;personne.3@example.com;+33639981003`,
      ]);
      const letter = await pageOf(join(firm.folder, 'out', 'demande-de-preuves.pdf'));
      expect(letter).toContain(`${firm.reference(1)}, ${firm.reference(3)}`);
      expect(letter).toContain('recueillies par d’autres, dites-nous par qui');
      expect(letter).toContain('jusqu’au 24/12/2026');
      expect(letter).not.toMatch(/NOM[A-Z]|example\.com|[Oo]ppos/);
    }));

  it('that arrive are noted as good or bad, and an erasure leaves the counts without the person', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 5), BOUGHT);
      const { references } = await ask(firm, 'out', 3);
      const [first = '', second = '', third = ''] = references;
      const proof = join(firm.folder, 'formulaire.pdf');
      writeFileSync(proof, 'formulaire signé');
      const note = (reference: string, verdict: 'good' | 'bad', evidence?: string) =>
        receiveProofOf(at24, firm.workspace, 'Fichiers & Cie', { reference, verdict, evidence });
      expect(await note(first, 'good', proof)).toMatchObject({ asked: 3, received: 1, good: 1 });
      expect(await note(second, 'bad')).toMatchObject({ asked: 3, received: 2, good: 1 });
      expect((await worthOf(firm)).proofs).toEqual({ asked: 3, received: 2, good: 1 });
      expect((await worthOf(firm)).alarms).toEqual(['proofs_bad']);
      expect(listSuppliers(firm.workspace, '2026-12-25')[0]?.alarms).toEqual(['proofs_bad', 'proofs_late']);
      expect(listSuppliers(firm.workspace, '2026-12-24')[0]?.alarms).toEqual(['proofs_bad']);
      // Corrected, and the file stays.
      expect(await note(second, 'good')).toMatchObject({ received: 2, good: 2 });
      const other = [1, 2, 3, 4, 5].find((id) => !references.includes(firm.reference(id))) ?? 0;
      await expect(note(firm.reference(other), 'good')).rejects.toMatchObject({ code: 'supplier.proof_not_asked' });

      const kept = () => readdirSync(`${firm.workspace.path}-files`).filter((name) => name.length === 64);
      expect(kept()).toHaveLength(1);
      await erasePerson(at24, firm.workspace, { id: first.split('-')[1] ?? '' });
      expect(kept()).toEqual([]);
      expect((await worthOf(firm)).proofs).toEqual({ asked: 3, received: 2, good: 2 });
      expect(
        firm.workspace.all('SELECT contact_id, evidence_sha256 FROM supplier_proofs WHERE contact_id IS NULL'),
      ).toEqual([{ contact_id: null, evidence_sha256: null }]);
      await writeLetterTo(at24, firm.workspace, 'Fichiers & Cie', {
        letter: 'proofs',
        out: join(firm.folder, 'rappel.pdf'),
      });
      expect(await pageOf(join(firm.folder, 'rappel.pdf'))).toContain(third);
    }));

  it('of people who were erased are not awaited any more', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3), BOUGHT);
      await ask(firm, 'out');
      const late = () => listSuppliers(firm.workspace, '2026-12-25')[0]?.alarms;
      const write = (letter: 'proofs' | 'complaint') =>
        writeLetterTo(at24, firm.workspace, 'Fichiers & Cie', { letter, out: join(firm.folder, `${letter}.pdf`) });
      await erasePerson(at24, firm.workspace, { id: '1' });
      await write('complaint');
      expect(await pageOf(join(firm.folder, 'complaint.pdf'))).toContain('2 preuves');
      await erasePerson(at24, firm.workspace, { id: '2' });
      expect(late()).toEqual(['proofs_late']);
      await erasePerson(at24, firm.workspace, { id: '3' });
      expect(late()).toEqual([]);
      await expect(write('proofs')).rejects.toMatchObject({ code: 'supplier.no_proof_missing' });
      expect((await worthOf(firm)).proofs).toEqual({ asked: 3, received: 0, good: 0 });
    }));

  it('leave nothing behind when a file stands in the way', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 5), BOUGHT);
      mkdirSync(join(firm.folder, 'out'));
      writeFileSync(join(firm.folder, 'out', 'demande-de-preuves.pdf'), 'ours');
      await expect(ask(firm, 'out')).rejects.toMatchObject({ code: 'output.exists' });
      expect(existsSync(join(firm.folder, 'out', 'lignes-a-prouver.csv'))).toBe(false);
      expect(firm.workspace.all('SELECT * FROM supplier_proofs')).toEqual([]);
    }));
});

describe('a complaint', () => {
  const complain = (firm: Firm, language: 'fr' | 'en' = 'fr') =>
    writeLetterTo({ ...at24, language }, firm.workspace, 'Fichiers & Cie', {
      letter: 'complaint',
      out: join(firm.folder, `${language}.pdf`),
    });

  it('has counts alone, and names nobody', () =>
    withFirm(async (firm) => {
      await firm.add([...people(1, 4), person(1), { city: 'Lyon' }], BOUGHT);
      await suppressPerson(at24, firm.workspace, { email: 'personne.1@example.com', on: '2026-10-01' });
      await setSupplier(at24, firm.workspace, 'Fichiers & Cie', {
        dossier: { address: '4 rue du Port, 44000 Nantes' },
      });
      await complain(firm);
      const letter = await pageOf(join(firm.folder, 'fr.pdf'));
      expect(letter).toContain('4 rue du Port');
      expect(letter).toContain('Vous nous avez livré 6 lignes en 1 livraison');
      expect(letter).toContain('1 ligne inutilisable');
      expect(letter).toContain('1 ligne répétée');
      expect(letter).not.toMatch(/NOM[A-Z]|[Oo]ppos/);
      await complain(firm, 'en');
      expect(await pageOf(join(firm.folder, 'en.pdf'))).toContain('You delivered 6 rows to us in 1 delivery');
    }));

  it('is refused where there is nothing to complain of', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 4), BOUGHT);
      await expect(complain(firm)).rejects.toMatchObject({ code: 'supplier.nothing_to_complain' });
      expect(existsSync(join(firm.folder, 'fr.pdf'))).toBe(false);
    }));
});
