-- What people type for a term and neither its label nor the source document says. One word each where one says it; a
-- word of several finds the term only as a whole.
CREATE TEMPORARY TABLE search_words (code text, fr text, nl text, en text) ON COMMIT DROP;

INSERT INTO search_words (code, fr, nl, en) VALUES
    ('education', 'enfant;enfants;tutorat;devoirs;soutien scolaire;cours de langue;cours de français;apprendre le français',
        'kind;kinderen;huiswerk;bijles;studiebegeleiding;taalles;taallessen;taalcursus;Nederlands leren',
        'child;children;kids;tutoring;language course;language class;learn French'),
    ('mobilite', 'autopartage;voiture partagée;vélo partagé;trottinette',
        'deelauto;deelwagen;deelfiets;autodelen;step', 'car sharing;bike sharing;scooter'),
    ('logement', 'kot;chambre;se loger;hébergement', 'kot;kamer;studentenkamer;onderdak',
        'room;student room;shelter;accommodation'),
    ('vivre-ensemble', 'colocation;habitat groupé;réfugié;réfugiés;migrant;migrants;exil;asile;primo-arrivant',
        'cohousing;samenhuizen;vluchteling;vluchtelingen;migrant;migranten;nieuwkomer;asiel', 'cohousing;house sharing;refugee;refugees;migrant;migrants;asylum'),
    ('pauvrete', 'manger;repas;pas cher;bon marché;épicerie sociale;colis alimentaire',
        'eten;maaltijd;goedkoop;betaalbaar;sociale kruidenier;voedselpakket;voedseloverschotten',
        'meal;meals;cheap;affordable;soup kitchen;food parcel;social grocery'),
    ('transition-ecologique', 'jardin partagé;jardin collectif;potager collectif;gaspillage alimentaire',
        'volkstuin;samentuin;voedselverspilling;voedseloverschotten', 'allotment;gardening;food waste;surplus food'),
    ('services-collectifs', 'bébé;garderie;garde d’enfants;halte-garderie', 'baby;opvang;kinderdagverblijf',
        'baby;daycare;childminding'),
    ('economie-circulaire', 'ressourcerie;donnerie;occasion;seconde main;réemploi',
        'tweedehands;kringwinkel;kringloopwinkel;geefwinkel;hergebruik', 'reuse;second-hand;thrift shop');

UPDATE terms
SET synonyms_fr = synonyms_fr || string_to_array(search_words.fr, ';'),
    synonyms_nl = synonyms_nl || string_to_array(search_words.nl, ';'),
    synonyms_en = synonyms_en || string_to_array(search_words.en, ';'),
    version = version + 1
FROM search_words
WHERE terms.scheme IN ('challenge', 'approach') AND terms.code = search_words.code;
