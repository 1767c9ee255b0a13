"""Words that tell people from roles, and accounts that are nobody: tables to read and to extend, no code."""

from __future__ import annotations

_ENGLISH = (
    "accountant accounting accounts adviser advisor agency agent analyst applicant approver assembly assessor "
    "auditor author board branch caseworker cashier center centre chain checker chief coach colleagues "
    "company contractor counsel counter courier crew data delivery dept desk dispatch dispatcher division "
    "driver editor employee engineering external facilities field floor front fulfillment fulfilment helpdesk "
    "human inspection inspector instructor intake internal inventory investigator keeper lab laboratory "
    "maintenance management marketing master merchandising nurse office officer onsite operator owners "
    "partner party patient payable payroll people planner planning plant processor product production program "
    "programme project purchaser receivable receiver receiving reception receptionist reporter requester "
    "requestor resources returns reviewer risk safety scheduler scheduling secretary service services shift "
    "shipping shop staff stock store student supply tech technician technology tenant trainee trainer "
    "treasury underwriter unit vendors worker workshop"
)
_GERMAN = (
    "abteilungsleiter amt anforderer antragsteller ausschuss außendienst bearbeiter bereich besteller betrieb "
    "büro controlling disponent einkäufer entwicklung fachabteilung fachkraft fertigung finanzen genehmiger "
    "geschäftsleitung innendienst instandhaltung kanzlei kasse koordinator kreditoren kreditorenbuchhaltung "
    "kundendienst kundenservice mitarbeiter montage personalabteilung prüfer qualität qualitätssicherung "
    "rechnungsprüfung referat revision sachbearbeiter sachbearbeitung schicht sekretariat stelle technik "
    "techniker versand verwaltung vorstand wareneingang wartung werkstatt zentrale"
)
_FRENCH = (
    "acheteur approbateur atelier bureau cadre caisse client comptable contrôleur demandeur fournisseur "
    "informatique intervenant livraison logistique magasin magasinier maintenance opérateur production pôle "
    "qualité responsable réception secrétaire secrétariat siège technicien vendeur"
)
_SPANISH = (
    "almacén analista aprobador caja calidad cliente comprador contable departamento dirección finanzas "
    "humanos informática logística mantenimiento oficina operaciones operador proveedor recepción recursos "
    "secretaría solicitante supervisor tesorería turno técnico vendedor"
)
ROLE_NOUNS = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH} {_SPANISH}".split())
"""Words of job titles and departments beside those of the header vocabulary."""

_ROLE_ENDINGS_JP = "部 課 室 係 班 局 者 員 長 担当 チーム グループ 部門 センター マネージャー リーダー 窓口"
ROLE_ENDINGS_JP = tuple(_ROLE_ENDINGS_JP.split())
"""How departments and functions end in Japanese."""

_SURNAMES_JP = (
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 "
    "森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 "
    "太田 西村 藤井 金子 岡本 藤原 三浦 中野 原田 松田 竹内 小野 中山 田村 石田 上田 森田 原 柴田 酒井 工藤 "
    "横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 村田 武田 上野 杉山 増田 平野 大塚 千葉 久保 "
    "松井 小島 岩崎 桜井 野口 松尾 木下 菊地 野村 新井 渡部 佐野 河野"
)
SURNAMES_JP = frozenset(_SURNAMES_JP.split())
"""Surnames that a third of the people in Japan have."""

_GIVEN_NAMES = (
    "aaron abe abigail adam adrian ahmed aisha alan albert alex alexander alexandra alfred ali alice alicia "
    "allison amanda amelia amina amy ana andrea andreas andrew andy angel angela anita anja ann anna anne "
    "annette annie anthony anton antonio april arthur arun ashley audrey axel barbara beatriz ben benjamin "
    "bernd bex bill birgit björn bob boris brandon brenda brian bruno camila camille carl carla carlos carmen "
    "carol caroline catherine cathy cecilia charles charley charlie charlotte chiara chloe chloé chris "
    "christian christina christine christoph claire clara claudia colin connor craig cristina curtis cynthia "
    "daisy dan dana daniel daniela danielle danny darren dave david deborah denise dennis derek diana diane "
    "diego dieter dirk dmitri dominik dominique donna dorothy douglas dylan eduardo edward eileen elaine "
    "elena eli elias elisa elisabeth eliza elizabeth elke ella ellen elsa emil emilia emily emma enrique eric "
    "erik erika erin ernst ethan eugene eva evelyn fabian fatima felix fernanda fernando fiona florian "
    "francesca francisco frank franz françois françoise fred frederik friedrich gabriel gabriela georg george "
    "gerald gerd gerhard gilles gina giovanni giulia gloria gordon grace greg gustav guy günter hanna hannah "
    "hannes hans harold harry heather hector heidi heike heinz helen helena henri henrik henry herbert "
    "hiroshi holger horst howard hugo ian igor ines ingo ingrid irene irina isaac isabel isabella isabelle "
    "ivan jack jacob jacques jaime jake james jan jana jane janet jasmine jason javier jay jean jeff jennifer "
    "jens jeremy jesse jessica jesus jill jim jimmy joachim joan joanna joe joel johan john jonas jonathan "
    "jordan jorge jose josef joseph josephine joshua josé joyce juan juana julia julian juliane julie justin "
    "jürgen kai karen karin karl kate kathleen kathrin kathy katja keith kelly ken kenji kenneth kevin kim "
    "kirsten klaus kurt kyle lara larry lars laura lauren laurent lawrence lea leila lena leo leonard leonie "
    "lewis lily linda lindsay lisa lorenzo louis luca lucas lucia lucie lucy luis lukas luke luís lydia lynn "
    "maike malte mandy manfred manuel manuela marc marcel marco marcus margaret margot maria marie mario "
    "marion mark markus marlene marta martin martina mary maría mateo mathieu matt matthew matthias maurice "
    "max maxime maya megan mehdi mehmet melanie melissa mia michael michel michelle miguel mike mila milan "
    "mireille miriam mohamed mohammad mohammed molly mona monica monika morgan moritz muhammad murat nadia "
    "nancy naomi nasser natalie natasha nathalie nathan neil nelly nick nicolas nicole niels nils nina noah "
    "noel nora norbert noémie octavio olaf olga oliver olivia omar oscar oskar otto pablo pamela pascal pat "
    "patricia patrick paul paula pauline pedro peggy pete peter petra phil philip philipp pia pierre pilar "
    "priya rachel rachid rafael rainer raj ralf ralph ramon randy ray raymond raúl rebecca regina reiner "
    "renate rené ricardo richard rick rita rob robbie robert roberto robin roger roland ron ronald rosa "
    "rosemary roy rudolf russell ruth ryan sabine sally sam samantha samuel sandra sara sarah sascha scott "
    "sean sebastian sergio shane sharon sheila shirley sigrid silke silvia simon sofia sonia sonja sophie "
    "stefan stefanie stella stephan stephen steve steven stuart sue susan susanne sven sylvia sylvie tanja "
    "tara tatiana ted teresa terry theo theresa thierry thomas thorsten tiffany tim timo tina tobias todd tom "
    "tomas tony torsten tracy travis trevor tyler ulrich ulrike ursula uta uwe valentin valerie vanessa vera "
    "veronica victor vincent virginia vivian volker walter wayne wei wendy werner wilhelm william willy "
    "wolfgang xavier yasmin yolanda yuki yusuf yves yvonne zoe"
)
GIVEN_NAMES = frozenset(_GIVEN_NAMES.split())
"""First names common where the languages are spoken: by them a single word is known to be somebody."""

_PARTICLES = "al bin da de del della den der di do dos du e el la le van von y zu zum zur"
PARTICLES = frozenset(_PARTICLES.split())
"""Small words within names; initials leave them out as often as not."""

_NOBODY = (
    "account admin administrador administrateur administrator anonymous apache author benutzer company "
    "default desktop excel export google guest import laptop libreoffice microsoft none office openpyxl owner "
    "pc poi python root service sheets system test unknown user username users usuario utilisateur windows "
    "xlsxwriter"
)
NOBODY = frozenset(_NOBODY.split())
"""What files name as their author when nobody did: programs and default accounts."""
