using System.Collections.Frozen;

namespace Carnet.ContactFormats.Csv;

/// <summary>Column names of the programs people move from, in English, French, Spanish and German, and where they go.</summary>
internal static class HeaderNames
{
    // target: names, folded as ContactNames.SortKey does (no accents, no punctuation), divided by |. # stands for a number, in the target too.
    private const string Names =
        """
        prefix: name prefix | anrede | tratamiento | titulo | civilite | salutation | honorific prefix
        givenName: first name | given name | firstname | forename | prenom | nombre | nombre de pila | vorname | first
        additionalNames: middle name | additional name | middlename | deuxieme prenom | segundo nombre | weitere vornamen | autres prenoms
        familyName: last name | family name | lastname | surname | nom | nom de famille | apellidos | apellido | nachname | familienname | last
        suffix: name suffix | suffix | suffixe | sufijo
        formattedName: name | display name | full name | file as | nom complet | nom a afficher | nombre completo | nombre para mostrar | anzeigename | contact | contact name | voller name
        nickname: nickname | surnom | apodo | alias | spitzname | pseudo
        phoneticGivenName: phonetic first name | given name yomi | given yomi | yomi first name
        phoneticFamilyName: phonetic last name | family name yomi | surname yomi | yomi last name
        phoneticOrganization: company yomi | organization name yomi | phonetic company
        organization: company | organization | organisation | organization name | organization # name | company name | societe | entreprise | organizacion | empresa | firma | unternehmen
        department: department | organization department | organization # department | service | departement | departamento | abteilung
        jobTitle: job title | organization title | organization # title | jobtitle | position | fonction | poste | puesto | cargo | titulo del trabajo
        role: profession | role | profesion | beruf
        birthday: birthday | birth date | date of birth | birthdate | anniversaire | date de naissance | naissance | cumpleanos | fecha de nacimiento | geburtstag | geburtsdatum
        birthday.year: birth year | annee de naissance | geburtsjahr | ano de nacimiento
        birthday.month: birth month | mois de naissance | geburtsmonat | mes de nacimiento
        birthday.day: birth day | jour de naissance | geburtstag tag | dia de nacimiento
        anniversary: anniversary | wedding anniversary | anniversaire de mariage ou fete | anniversaire de mariage | aniversario | jahrestag | hochzeitstag
        notes: notes | note | comments | comment | remarques | commentaires | notas | comentarios | notizen | bemerkungen
        language: language | langue | idioma | sprache
        gender: gender | sexe | sexo | geschlecht
        categories: categories | category | labels | group membership | groups | tags | groupes | libelles | categorias | etiquetas | kategorien
        photo: photo | photo url
        email.1.value: e mail address | email address | email | e mail | mail | primary email | e mail adresse | adresse de messagerie | adresse electronique | adresse e mail | courriel | correo | correo electronico | direccion de correo electronico | adresse electronique principale | premiere adresse electronique | primare e mail adresse
        email.2.value: e mail 2 address | email 2 | secondary email | adresse de messagerie 2 | e mail 2 adresse | direccion de correo electronico 2 | direccion del correo electronico 2 | adresse electronique secondaire | deuxieme adresse electronique | sekundare e mail adresse
        email.3.value: e mail 3 address | email 3 | adresse de messagerie 3 | e mail 3 adresse | direccion de correo electronico 3 | direccion del correo electronico 3
        email.home.value: home email | personal email | private email | home e mail | email home | e mail personnel | correo personal
        email.work.value: work email | business email | work e mail | email work | e mail professionnel | correo del trabajo
        email.#.value: e mail # value | email # value | email #
        email.#.kind: e mail # label | e mail # type | email # label | email # type
        phone.1.value: phone | phone number | telephone | telephone number | tel | telefon | telefono | numero de telephone | numero de telefono | telefonnummer
        phone.work.value: business phone | work phone | office phone | phone work | telephone bureau | telephone professionnel | tel professionnel | telefono del trabajo | telefon geschaftlich | tel dienstlich
        phone.work2.value: business phone 2 | work phone 2 | telephone 2 bureau | telefono del trabajo 2 | telefon geschaftlich 2
        phone.home.value: home phone | phone home | telephone domicile | telephone personnel | tel personnel | particular | telefono particular | telefon privat | tel privat
        phone.home2.value: home phone 2 | telephone 2 domicile | numero de telefono 2 particular | telefono particular 2 | telefon privat 2
        phone.mobile.value: mobile phone | mobile | mobile number | cell phone | cell | phone mobile | tel mobile | telephone mobile | portable | mobiltelefon | handy | movil | telefono movil
        phone.mobile2.value: mobiltelefon 2 | mobile phone 2
        phone.main.value: company main phone | telephone societe | telefon firma | numero de centralita de la organizacion | main phone
        phone.other.value: other phone | telephone autre | weiteres telefon | otro telefono
        phone.other2.value: primary phone | telephone principal | haupttelefon | telefono principal
        phone.workfax.value: business fax | work fax | fax number | telecopie bureau | fax del trabajo | fax geschaftlich
        phone.homefax.value: home fax | telecopie domicile | fax particular | fax privat
        phone.fax.value: other fax | fax | telecopie autre | telecopie | otro fax | weiteres fax
        phone.pager.value: pager | pager number | recepteur de radiomessagerie | bip | localizador
        phone.car.value: car phone | telephone voiture | telefono del automovil | autotelefon
        phone.assistant.value: assistants phone | telephone de lassistante | telephone de lassistant | telefono del ayudante | telefon assistent
        phone.callback.value: callback | rappel | devolucion de llamada | ruckmeldung
        phone.radio.value: radio phone | radio telephone | radiotelefono | funktelefon
        phone.telex.value: telex
        phone.tty.value: tty tdd phone | telephone tdd tty | numero de teletipo | teletipo | telefon fur horbehinderte
        phone.isdn.value: isdn | rnis | rdsi
        phone.#.value: phone # value | phone #
        phone.#.kind: phone # label | phone # type
        url.other.value: web page | website | web site | url | homepage | page web | site web | pagina web | sitio web | webseite | internetseite | web page 1 | site web 1
        url.home.value: personal web page | page web personnelle | pagina web personal
        url.other2.value: web page 2 | site web 2
        url.#.value: website # value | website #
        url.#.kind: website # label | website # type
        im.1.value: imaddress | im address | screen name | instant messaging
        im.#.value: im # value | im #
        im.#.kind: im # label | im # type
        im.#.service: im # service
        address.work.street: business street | work address | work street | rue bureau | calle del trabajo | strasse geschaftlich | adresse professionnelle
        address.work.street2: business street 2 | work address 2 | rue bureau 2 | calle del trabajo 2 | strasse geschaftlich 2 | adresse professionnelle 2
        address.work.street3: business street 3 | rue bureau 3 | calle del trabajo 3 | strasse geschaftlich 3
        address.work.city: business city | work city | ville bureau | ciudad de trabajo | ciudad del trabajo | ort geschaftlich
        address.work.region: business state | work state | dep region bureau | provincia o estado de trabajo | region geschaftlich
        address.work.postalCode: business postal code | work zipcode | work zip | work postal code | code postal bureau | codigo postal del trabajo | postleitzahl geschaftlich
        address.work.country: business country region | business country | work country | pays region bureau | pais o region del trabajo | land region geschaftlich
        address.work.poBox: business address po box | b p professionnelle | apartado postal de la direccion del trabajo | postfach geschaftlich
        address.home.street: home street | home address | rue domicile | calle del domicilio | strasse privat | adresse privee
        address.home.street2: home street 2 | home address 2 | rue domicile 2 | calle del domicilio 2 | strasse privat 2 | adresse privee 2
        address.home.street3: home street 3 | rue domicile 3 | calle del domicilio 3 | strasse privat 3
        address.home.city: home city | ville domicile | ciudad de residencia | ort privat
        address.home.region: home state | dep region domicile | provincia o estado de residencia | region privat
        address.home.postalCode: home postal code | home zipcode | home zip | code postal domicile | codigo postal de residencia | postleitzahl privat
        address.home.country: home country region | home country | pays region domicile | pais o region del domicilio | pais o region de residencia | land region privat
        address.home.poBox: home address po box | boite postale du domicile | apartado postal de la direccion particular | postfach privat
        address.other.street: other street | street | address | street address | rue | adresse | rue autre | otra calle | calle | direccion | weitere strasse | strasse
        address.other.street2: other street 2 | address 2 | rue autre 2 | otra calle 2 | weitere strasse 2
        address.other.street3: other street 3 | rue autre 3 | otra calle 3 | weitere strasse 3
        address.other.city: other city | city | town | ville | ville autre | otra ciudad | ciudad | weiterer ort | ort | stadt
        address.other.region: other state | state | region | province | dep region autre | otra provincia o estado | provincia | weitere region | bundesland
        address.other.postalCode: other postal code | postal code | zip | zip code | zipcode | code postal | code postal autre | otro codigo postal | codigo postal | weitere postleitzahl | postleitzahl | plz
        address.other.country: other country region | country | pays | pays region autre | otro pais o region | pais | weiteres r land region | land
        address.other.poBox: other address po box | autre boite postale | apartado postal de otra direccion | weiteres postfach
        address.#.street: address # street
        address.#.extended: address # extended address
        address.#.poBox: address # po box
        address.#.city: address # city
        address.#.region: address # region
        address.#.postalCode: address # postal code
        address.#.country: address # country
        address.#.countryCode: address # country code
        address.#.formatted: address # formatted
        address.#.kind: address # label | address # type
        related.spouse.value: spouse | conjointe | conjoint | conyuge | partner
        related.child.value: children | enfants | hijos | kinder
        related.manager.value: managers name | manager | responsable | nombre del director | nombre del jefe | name des der vorgesetzten
        related.assistant.value: assistants name | assistant | nom de lassistante | nom de lassistant | nombre del ayudante | nombre del asistente | name assistent
        related.referredby.value: referred by | recommande par | referido por | recomendado por | empfohlen von
        related.#.value: relation # value | relation #
        related.#.label: relation # label | relation # type
        date.#.value: event # value | event #
        date.#.label: event # label | event # type
        custom.#.value: custom field # value | custom field #
        custom.#.label: custom field # label | custom field # type
        ignore: e mail type | e mail display name | e mail 2 type | e mail 2 display name | e mail 3 type | e mail 3 display name | type de messagerie | type de messagerie 2 | type de messagerie 3 | nom complet de ladresse de messagerie | nom complet de ladresse de messagerie 2 | nom complet de ladresse de messagerie 3 | tipo de correo electronico | nombre de pantalla de correo electronico | e mail typ | e mail angezeigter name | e mail 2 typ | e mail 3 typ | e mail 2 angezeigter name | e mail 3 angezeigter name | initials | initiales | iniciales | initialen | priority | priorite | prioridad | prioritat | private | prive | privado | privat | sensitivity | critere de diffusion | confidencialidad | vertraulichkeit | directory server | serveur dannuaire | servidor de directorio | verzeichnisserver | phonetic middle name | additional name yomi | short name | maiden name
        """;

    private static readonly FrozenDictionary<string, string> Targets = Read();

    private static FrozenDictionary<string, string> Read()
    {
        var targets = new Dictionary<string, string>();
        foreach (var row in Names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            foreach (var name in row[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries))
                targets.TryAdd(name, row[..colon]);
        }
        return targets.ToFrozenDictionary();
    }

    public static string Fold(string header) => ContactNames.SortKey(header.Trim('\uFEFF', ' '));

    /// <summary>The target of a folded name, or null for an unknown one.</summary>
    public static string? TargetOf(string folded)
    {
        if (Targets.TryGetValue(folded, out var target))
            return target;
        var number = folded.Split(' ').FirstOrDefault(word => word.Length is 1 or 2 && word.All(char.IsAsciiDigit));
        if (number is null)
            return null;
        var pattern = string.Join(' ', folded.Split(' ').Select(word => word == number ? "#" : word));
        return Targets.GetValueOrDefault(pattern)?.Replace("#", number, StringComparison.Ordinal);
    }
}
