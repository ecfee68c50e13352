-- Each challenge, value and approach is told in two sentences: these had one.
CREATE TEMPORARY TABLE second_sentences (code text, fr text, nl text, en text) ON COMMIT DROP;

INSERT INTO second_sentences (code, fr, nl, en) VALUES
    ('emploi', 'On y répond en formant, en accompagnant, en aidant à créer son activité ou en embauchant autrement.',
        'Daar werk van maken kan door op te leiden, te begeleiden, te helpen om een eigen zaak te starten of anders aan te werven.',
        'It is met by training, by coaching, by helping people to start a business or by hiring in other ways.'),
    ('education', 'On y répond à l’école, mais aussi au musée, à l’atelier, dans le quartier et entre générations.',
        'Dat gebeurt op school, maar ook in het museum, in het atelier, in de wijk en tussen generaties.',
        'It is met at school, but also in museums and workshops, in the neighbourhood and between generations.'),
    ('mobilite', 'Partager un véhicule, réparer un vélo ou signaler un trou dans la chaussée y contribuent.',
        'Een voertuig delen, een fiets herstellen of een put in de weg melden helpt daarbij.',
        'Sharing a vehicle, mending a bicycle or reporting a hole in the road all help.'),
    ('logement', 'Habiter à plusieurs, retirer le sol à la spéculation ou occuper des bâtiments vides sont des façons d’y arriver.',
        'Samen wonen, grond aan speculatie onttrekken of leegstaande gebouwen gebruiken zijn manieren om dat te bereiken.',
        'Living together, taking land out of speculation or using empty buildings are ways to get there.'),
    ('pauvrete', 'Les réponses vont de l’aide concrète, comme un repas, une douche ou un prêt, à l’accès au droit et au travail.',
        'De antwoorden gaan van concrete hulp, zoals een maaltijd, een douche of een lening, tot toegang tot recht en werk.',
        'Answers range from practical help, such as a meal, a shower or a loan, to access to justice and to work.'),
    ('inegalites-spatiales', 'Les réponses partent souvent d’un quartier et de ceux qui y vivent.',
        'De antwoorden vertrekken vaak van een wijk en van wie er woont.',
        'Answers often start from a neighbourhood and from those who live in it.'),
    ('sante', 'On y répond en allant vers les personnes, en soignant en équipe et en agissant sur ce qui rend malade.',
        'Dat gebeurt door naar mensen toe te gaan, in team te verzorgen en aan te pakken wat ziek maakt.',
        'It is met by going to where people are, by caring as a team and by acting on what makes people ill.'),
    ('vieillissement', 'Habiter entre générations, se rendre visite ou être soigné chez soi y aident.',
        'Wonen met verschillende generaties, elkaar bezoeken of thuis verzorgd worden helpt daarbij.',
        'Living with other generations, visiting each other or being cared for at home all help.'),
    ('population', 'La ville doit donc faire de la place pour tous, et vite.',
        'De stad moet dus plaats maken voor iedereen, en snel.',
        'So the city must make room for everyone, and quickly.'),
    ('services-collectifs', 'Quand ils ne suffisent plus, des habitants et des associations inventent des compléments.',
        'Waar ze niet meer volstaan, bedenken inwoners en verenigingen aanvullingen.',
        'Where they no longer suffice, residents and associations invent ways to complete them.'),
    ('mieux-vivre', 'Ce qui compte est ce qui change dans la vie de tous les jours.',
        'Wat telt, is wat er in het dagelijks leven verandert.', 'What counts is what changes in everyday life.'),
    ('creativite', 'Elle reprend parfois une idée ancienne, ou venue d’ailleurs, et l’adapte au lieu.',
        'Soms neemt ze een oud idee over, of een idee van elders, en past ze het aan de plek aan.',
        'Sometimes it takes up an old idea, or one from elsewhere, and adapts it to the place.'),
    ('solidarite', 'Personne n’y est seulement aidé ou seulement aidant.',
        'Niemand wordt er alleen maar geholpen of is er alleen maar helper.',
        'Nobody in it is only helped or only a helper.'),
    ('entreprise', 'L’argent y est un moyen, et non le but.', 'Geld is er een middel en geen doel.',
        'Money is a means in it, and not the aim.'),
    ('economie-circulaire', 'Ce qui serait jeté devient une matière pour autre chose.',
        'Wat anders weggegooid zou worden, wordt grondstof voor iets anders.',
        'What would be thrown away becomes material for something else.'),
    ('democratie-ouverte', 'Assemblées tirées au sort, budgets participatifs et données ouvertes en sont des formes.',
        'Gelote burgervergaderingen, burgerbudgetten en open data zijn er vormen van.',
        'Assemblies drawn by lot, participatory budgets and open data are forms of it.'),
    ('bonnes-pratiques', 'Ce qui marche dans un quartier peut ainsi servir à toute la ville.',
        'Wat in één wijk werkt, kan zo de hele stad van dienst zijn.',
        'What works in one neighbourhood can thus serve the whole city.'),
    ('investissement-social', 'Le résultat se mesure d’abord à ce qui change pour les personnes.',
        'Het resultaat wordt eerst gemeten aan wat er voor mensen verandert.',
        'The result is measured first of all by what changes for people.'),
    ('experimentation-sociale', 'On apprend ainsi ce qui fonctionne, et pour qui, avant de l’étendre.',
        'Zo wordt geleerd wat werkt, en voor wie, voor het wordt uitgebreid.',
        'So it is learned what works, and for whom, before it is extended.'),
    ('economie-positive', 'Elle vise à faire du bien, et pas seulement moins de mal.',
        'Ze wil goed doen, en niet alleen minder kwaad.', 'It aims to do good, and not only less harm.');

UPDATE terms SET summary_fr = summary_fr || ' ' || s.fr, summary_nl = summary_nl || ' ' || s.nl,
    summary_en = summary_en || ' ' || s.en
FROM second_sentences s WHERE terms.code = s.code AND terms.scheme IN ('challenge', 'value', 'approach');

-- Words that people asked in vain.
CREATE TEMPORARY TABLE more_words (code text, fr text[], nl text[], en text[]) ON COMMIT DROP;

INSERT INTO more_words (code, fr, nl, en) VALUES
    ('mobilite', '{bicyclette}', '{bakfiets,fietspad}', '{bicycle,cycling}'),
    ('sante', '{drogue,toxicomanie,dépendance}', '{verslaving,drugs}', '{drugs,addiction}'),
    ('pauvrete', '{faim}', '{honger}', '{hungry,hunger}'),
    ('vieillissement', '{"personne âgée",senior,mamie}', '{oudere,bejaarde}', '{elderly,"old people"}'),
    ('vivre-ensemble', '{seul,seule}', '{eenzaam}', '{lonely}');

UPDATE terms SET
    synonyms_fr = synonyms_fr || ARRAY(SELECT w FROM unnest(m.fr) w WHERE w <> ALL (synonyms_fr)),
    synonyms_nl = synonyms_nl || ARRAY(SELECT w FROM unnest(m.nl) w WHERE w <> ALL (synonyms_nl)),
    synonyms_en = synonyms_en || ARRAY(SELECT w FROM unnest(m.en) w WHERE w <> ALL (synonyms_en))
FROM more_words m WHERE terms.code = m.code AND terms.scheme = 'challenge';
