import { fold } from './fold.ts';

/**
 * First names common in France, folded. They only decide which part of « Thomas Martin » is the first name when the
 * column does not; a missing name only loses that hint.
 */
const FIRST_NAMES = new Set(
  (
    'adam adele adeline adrien adrienne agathe agnes ahmed aicha aime alain alban albert alex alexandra alexandre alexis alfred alice aline alix alois amandine ambre amelie ' +
    'aminata amine anais anatole andre andrea andree angele angelique anita anna annabelle anne annick annie antoine antoinette antony antonio apolline ariane ' +
    'armand armelle arnaud arthur astrid aude audrey auguste augustin aurelie aurelien aurore axel axelle aymeric bastien baptiste barbara beatrice benedicte benjamin benoit berenice ' +
    'bernadette bernard berthe bertrand bilal blandine boris brice brigitte bruno camille carine carla carmen carole caroline catherine cecile cedric celeste celestine ' +
    'celia celine chantal charlene charles charlotte chloe christel christelle christian christiane christine christophe claire clara clarisse claude claudette claudie claudine clelia ' +
    'clemence clement clementine clotilde colette coralie corentin corinne cyril cyrille damien daniel daniele danielle david deborah delphine denis denise diane didier dimitri djamila dominique ' +
    'donovan dorian dorothee dylan edith edmond edouard eliane elisa elisabeth elise ella elodie eloise elsa emeline emile emilie emilien emma emmanuel emmanuelle enzo eric erwan estelle esther ' +
    'etienne eugene eugenie eva eve evelyne ewa fabien fabienne fabrice fanny fatima fatou felicie felix fernand fernande fiona flavie fleur flora florence florent florian florine france ' +
    'francine francis francois francoise franck frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaston genevieve geoffrey georges georgette gerald geraldine gerard germain germaine ' +
    'ghislain ghislaine gilbert gilberte gilles ginette giovanni gisele gregoire gregory guillaume gustave guy gwenaelle hamid hassan helene henri henriette herve hippolyte honore hortense ' +
    'hubert hugo hugues huguette ibrahim igor ines ingrid irene iris isabelle isaac ismael jacqueline jacques jade jamila janine jean jeanne jeannine jennifer jeremie jeremy jerome jessica joan ' +
    'joel joelle johan johanna jonathan jordan jose josephine joseph josette josiane josselin judith jules julia julian julie julien juliette justin justine karim karine katia kenza kevin khadija ' +
    'laetitia lan lara laure laurence laurent lea leila lena leo leon leonie leopold liliane lilian lina lionel lise loane loic lola louane louis louise luc luca lucas lucette lucie lucien lucienne ' +
    'lucile ludivine ludovic lydia lydie lylou maelle maeva magali malik mamadou manon manuel manuela marc marcel marceline marcelle margaux margot marguerite maria mariam marianne marie marielle ' +
    'marina marine marion marius marlene marthe martial martine maryline maryse mateo mathias mathieu mathilde mathis matheo matthieu maud maurice maxence maxime mehdi melanie melissa michel michele ' +
    'micheline michelle mickael mireille mohamed moise monique morgane moussa muriel myriam nadege nadia nadine nassim natacha nathalie nathan nelly nicolas nicole nina noah noe noel noelle noemie nolan ' +
    'nora norbert oceane octave odette odile olga olivia olivier omar oscar ousmane pascal pascale patrice patricia patrick paul paule paulette pauline philippe pierre pierrette pierrick piotr quentin rachel rachid ' +
    'rafael raoul raphael raymond raymonde rebecca regine regis remi remy renaud rene renee richard robert roberte robin rodolphe rodrigue roger roland rolande romain romane romuald rosalie rose rudy sabine sabrina ' +
    'salome samira samuel samy sandra sandrine sara sarah sebastien selma serge severine sidonie simon simone sofia solange solene sonia sophia sophie stanislas stephane stephanie suzanne suzette sylvain ' +
    'sylvaine sylvette sylviane sylvie tanguy tatiana teddy theo theodore therese thibault thibaut thierry thomas timothee titouan tom tony tristan tuan ulysse ursule valentin valentine valerie vanessa ' +
    'vera veronique victoire victor victoria vincent violette virginie vivien viviane walid wilfried xavier yacine yael yanis yann yannick yasmina yasmine yohan yolande youssef yves yvette yvon yvonne zoe'
  ).split(' '),
);

/** Whether a name is a common first name; for « Marie-Claude » the first part decides. */
export function isFirstName(name: string): boolean {
  const folded = fold(name);
  return FIRST_NAMES.has(folded) || FIRST_NAMES.has(folded.split('-')[0] ?? '');
}
