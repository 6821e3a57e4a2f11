/**
 * Plain French words for proposed passphrases: four to nine letters, without accents, apostrophes or plurals that sound
 * alike. 1,296 or more, so that four of them hold over 41 bits.
 */
export const PASSPHRASE_WORDS: readonly string[] = `
abeille abri absent accord accueil achat acier acrobate acteur action adieu adroit affaire affiche agenda agile agneau
agrafe aigle aiguille ailleurs aimable aimant album alerte algue aliment alliage allumette alouette alphabet alpin
amande amarre ambre amical amiral ample ampoule ananas ancien ancre angle animal anneau antenne antique appareil appel
appui aquarium arbitre arbre arbuste arche archer ardoise argent argile armoire armure arrosoir artichaut artiste
ascenseur asperge assiette astre astuce atelier atlas atout attelage auberge aubergine audace aurore automne autruche
avaler avance avenir avenue averse avion aviron avocat avoine azur bagage bague baguette baignoire balade balai
balance balcon baleine ballade ballon banane bandeau banjo banlieue banque banquise barbe barque barrage barreau
barrique bascule basilic bassin bataille bateau batterie bavard beau belette berceau berger berline besogne beurre
biberon biche bidon bijou bilan billard bille billet biscuit bison bistrot bitume blanc blason bleu bloc blond blouson
bobine bocal boeuf boire boisson bolide bonbon bonheur bonjour bonnet bonsoir bordure borne botanique botte bouchon
boucle bouclier boudin bouger bougie bouillon boulanger boule bouleau boulon bouquet bourdon bourgeon bourse boussole
bouteille boutique bouton boxeur bracelet branche brasier brave brebis bretelle brevet brin brindille brioche brique
briquet brise brochet broderie bronze brosse brouette brousse brugnon bruine brume brun brusque budget buffet bulle
bulletin bureau burin buste butin buvette cabane cabine cabinet cacao cachet cactus cadeau cadenas cadran cadre cafard
cage cahier caillou caisse calcul calepin calme camarade camion camp campagne canal canard canari candide cannelle
canoe canon cantine canton canyon capable capitaine caporal capsule capuche carafe caramel caravane carbone caribou
carnaval carnet carotte carpe carreau carton cascade casier casque cassis castor catalogue cavalier cave caviar
ceinture cellier cendre centaine centre cercle cerf cerfeuil cerise certain chacun chaise chalet chaleur chaloupe
chalumeau chambre chameau champ chance chandelle chanson chant chapeau chapitre charbon chardon chariot charme
charpente charrue chasse chat chaton chaud chaudron chausson chemin cheminot chemise chenille cheval chevreuil chien
chiffon chiffre chimie chocolat choix chorale chou chouette chuchoter ciel cigale cigogne cinq cintre cirage circuit
cirque ciseau citerne citron civil clair clairon classe clavier clef client climat cloche clocher cloison clou clown
cobalt cocher cochon cocon coffre cognac coiffeur coin colibri colis colle collier colline colombe colonne combat
combien comique commerce commun compas complet complice comptoir concert concombre confort congre conseil conte convoi
copain copeau copie coquille corail corbeau corbeille corde cordial corneille corniche cornichon corps costume coton
couleur couloir coupe courage courbe courgette couronne courrier cours cousin coussin couteau coutume couvercle crabe
craie crampon crapaud cravate crayon crevette crique cristal crocodile croissant croix croquis cube cueillir cuir
cuisine cuivre culture cumin curieux cuvette cycle cycliste cyclone cygne cymbale danse danseur datte dauphin
davantage demain demeure dentelle dentiste dessert dessin destin deux devant devise devoir dialogue diamant digue
dimanche dindon diplomate direct discret disque distance divan dizaine docile docteur domaine domino dompteur donjon
dortoir dossier douane double doublure douceur douche doux douzaine dragon drap drapeau droit duel dune durable duvet
enclume encore encre endive enfance enfin engrais ennui enseigne ensemble ensuite entier entracte entrain enveloppe
envie envoi escabeau escale escalier escargot escrime espace espadon espoir essai essence essieu essor estrade
estragon estuaire exact examen exemple exercice exil exotique expert exploit express fable fabrique facile facteur
faible faisan falaise famille fanfare fantassin farandole farine faucon fauteuil fauvette faveur femme fenouil ferme
fermier ferraille fertile festin festival fiacre ficelle fiche filet filou filtre finesse flacon flair flamant flamme
flanelle flatteur fleur fleuve flocon flotte fluide foin foire folklore fontaine football force forgeron formule fort
fortune fossile fougasse fouine foulard four fourmi fourrure foyer fracas fraise framboise franc frange frein frelon
friand frise frisson frite froid fromage froment front fruit fugue funambule furet fureur fusain fuseau gagnant
gaillard galet galette galop gamelle gamin garage garde gardien gardon garnison gaufre gazelle gazon geai genou gentil
gerbe geste gibier gilet gingembre girafe girofle girouette givre glace gland glissade globe gnome gobelet golf gomme
gondole gorge gorille goudron gouffre gourde gourmand graine grand grange granit grappe gratuit gravier gravure grelot
grenade grenier griffe grillage grillon grimace grimoire gris grive grotte groupe grue guichet guide guidon
guimauve guirlande guitare habile habit hache haie hamac hamster hanche hangar hanneton haricot harmonie harpe hasard
haut herbe herbier hermine heure hibou hier histoire hiver hockey homard honneur horizon horloge hors hospice housse
houx huile huit humble humeur humide humour hutte idole ignorer image immense imprimeur indice indigo infini insecte
instant intact inventeur iris ironie isard ivoire jabot jade jadis jaguar jamais jambon janvier jardin jardinier
jargon jarre jasmin jaune javelot jeton jeudi jeune jockey joie joker jongleur jonquille joue jouet journal jovial
joyau joyeux judo juge juillet juin jumeau jumelle jungle jupe jupon juriste juste kangourou kayak kiosque kiwi koala
labour lacet lagune laine laitue lama lambeau lampe lampion lance langage langue lanterne lapin large larme lasso
latin laurier lavabo lavande lavoir lecteur lecture lendemain lentille lessive lettre levier levure lexique liane
liasse libraire licorne lierre ligne lilas limace limite limonade limpide linge lion liqueur lisible lisse liste
literie litre livre livret local logis loin loisir longtemps loterie lotion lotus loup loupe lourd loutre loyal
lucarne luciole lueur luge lumbago lundi lune lunette lupin lustre lutin luxe lynx lyre macaron machine magasin magie
magnolia maillot main mairie maison majeur malin malle mammouth manche mandarine mandoline manteau manuel maquette
marais marathon marbre marchand marche mardi marelle marge mariage marin marine marmite marmotte marraine marron mars
marteau masque massif matelas matelot matin mature mauve maxime mazout mazurka mercerie mercredi merisier merle
merveille message mesure meuble meule miel miette mignon milan milieu mille millier mimosa mince minerai minute
mirabelle miroir mission mobile moderne module moineau molaire mollet moment monde moniteur monnaie montagne montre
monument moquette morceau morille morse mortier moteur motif mouche mouchoir mouette moufle moulin mousse moustache
moutarde mouton moyen muguet mulet multiple muraille murmure muscade muscle museau musique mustang myrtille nacelle
nacre nageoire naissance natation nature naturel nautique navet navette navire nectar neige nerf neuf neveu niche
nichoir nocturne noisette noix nomade nombre nord normal notaire note notice nougat nourrice nouveau novembre noyau
noyer nuage nuance nuque oasis objet oblique obscur occasion ocelot octobre octogone odeur office oiseau olive olivier
ombre ombrelle omelette once oncle onde ongle opale opaque opinion optique orage orange oratoire orchestre ordinaire
ordre oreiller orge orgue orient origan origine orme ornement orteil ortie oseille osier otarie ourlet ours outil
ouvrage ouvrier ovale page paille palais palette palissade palme palourde panache panda panier panneau panorama
pantalon papaye papier papillon papyrus paquebot paquet parade parapente parasol paravent parcelle parchemin parcours
pardon pareil parfait parfum parking parole parrain partage partition passage passant passoire pastel pastille patate
patience patin patron paume pause pavillon pavot paysage paysan peau peinture pelage pelle peloton pelouse pendule
pension pente perche perdrix perle permis perron perruche persil personne peuplier pharaon phare phoque photo phrase
physique piano pichet pierre pieuvre pigeon pignon pilote piment pince pinceau pingouin pintade pioche pion pipette
piquet pirate pirogue piscine pissenlit pistache piste piston pivert pivoine pivot placard place plage plaine plaisir
planche planeur plante plaque plastique plateau plein pliage plomb plongeon pluie plumage plume plumier poche poire
poireau poisson poivre poivron police pollen polo pomme pompe pompier ponceau poney pont ponton populaire porche port
portail porte portrait possible poste poteau poterie potion potiron pouce poulain poule poumon pourpre poursuite
poussin poutre prairie pratique prince principe printemps prisme prix prochain produit profil profond projet promenade
prompt protocole proverbe prudent prune prunelle public puce puits pull pupitre puzzle pyjama pyramide python quai
quartier quatorze quatre quiche quille quinze quotidien rabot racine radar radeau radio radis rafale raffut ragondin
raie raisin raison rallye rameau rampe ramure ranch rang rapide rapport raquette rassurant ration raton ravin rayon
rebord recette record recueil reflet refrain refuge regard registre reine relais relief remarque remise remorque
renard rencontre renfort renne renoncule rente repas repos requin ressort retour retraite revanche revue rhubarbe
riche rideau rien rigole rime rire risque rivage robe robinet robot robuste roche rocher roitelet roman romarin ronce
rond ronfleur rosace rose roseau rossignol rotin rotule roue rouge rouille rouleau route royal royaume ruban rubis
ruche rude rugby ruisseau rumeur rural ruse rustique rythme sable sablier sabot sabre sacoche safran sage sagesse
saison salade salaire salami saline salon salsifis salut samedi sandale sanglier santal sapin sardine sarment sarrasin
satin sauce saucisson sauge saule saumon saut sauvage savane savant saveur savon savoureux saxophone sceau science
scooter scorpion sculpteur seau seigle semaine semelle semis semoule sentier sept septembre serein sergent serin
seringue serpent serrure service serviette seul sextant siamois sifflet signal signature silence silex sillage sillon
simple singe sirocco sirop socle soie soif soigneux soir soixante soja solaire soldat soleil solide soliste solitaire
solution sombre sommeil sommet sonate sonnette sorbet sorbier sorcier sorte sortie souche souci soucoupe soudain
souffle soulier soupe souple source sourcil sourire souris souvenir spatule spectacle sphinx spirale sport square
stable stade station statue steppe store strict stylo suave substance sucre suite sultan superbe support surface
surfeur surprise sursaut symbole sympathie symphonie syntaxe tabac table tableau tablette tablier tabouret tache
tailleur talent talisman talon talus tambour tamis tandem tango tante tapioca tapir tapis taquin tardif tarif tarte
tartine tasse taupe taureau taverne taxi technique teinture temple temps tendre tennis tente terrain terrasse terre
terreau terrier tertre texte textile thermos thym ticket tige tigre tilleul timbale timbre timide tirelire tiroir
tisane tissage tissu titre toast toboggan toile toison toit tomate tombola tonique tonneau tonnerre topaze torche
tornade torrent torsade tortue total totem toucan touche toundra toupie tour tourelle tournesol tourte tracteur
tradition train trait trajet tramway tranche transport travail traverse treille tremplin trente tresse tribu tribune
tricorne tricot trident tripler triton trois trombone trompette tronc tropical trottoir troupeau trousse truelle
truffe truite tuile tulipe tunique tunnel turban turbine turquoise tuteur tuyau tympan unique univers urgent urne
usage usine ustensile utile vache vague vaillant vaisseau valeur valise vallon valse vanille vapeur varan varech vase
vaste vautour veau vedette veille veilleuse velours vendredi vent ventre verbe verdure verger verglas vermeil verre
verrou vert verveine veste vestiaire veston viaduc victoire vigne vigneron village violet violette violon virage
virgule visage visible visite vison vitamine vitesse vitrail vitre vitrine vivace vivant voile voilier voisin voiture
volant volcan volet volley voltige volume votre voyage voyageur voyelle vrai wagon yaourt yoga zigzag zinc zodiaque
zone zouave
`
  .trim()
  .split(/\s+/);
