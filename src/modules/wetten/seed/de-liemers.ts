import type { Db } from '#platform/database/database.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { wensIdOf } from '#modules/vraag/index.ts'
import type { Impact, Onderwerp } from '#modules/wetten/domain/analyse.ts'
import { insertWettenSeed, type WettenSeed } from '#modules/wetten/store/seed.ts'

/** The id of a law of the example by its code. */
export const wetIdOf = (code: string) => DE_LIEMERS_IDS.in('wet', code)

const { organisatie, regeling } = DE_LIEMERS_IDS
const id = (soort: string, code: string) => DE_LIEMERS_IDS.in(`wet-${soort}`, code)

type Wetrij = WettenSeed['wetten'][number]

const wet = (
  code: string,
  door: [partij: string, naam: string],
  rij: Pick<Wetrij, 'soort' | 'naam' | 'vindplaats' | 'verandering' | 'zekerheid'> & Partial<Wetrij>,
): Wetrij => ({
  id: wetIdOf(code),
  regeling_id: regeling,
  organisatie_id: organisatie(door[0]),
  geplaatst_door: door[1],
  geplaatst_op: new Date('2026-09-14T09:00:00Z'),
  bijgewerkt_op: new Date('2026-11-09T09:00:00Z'),
  ...rij,
})

const RID: [string, string] = ['sdl', 'Esther Fictief']
const ZEVENAAR: [string, string] = ['zevenaar', 'Sanne Fictief']
const DUIVEN: [string, string] = ['duiven', 'Joris Fictief']

const EUR_LEX = 'https://eur-lex.europa.eu/eli/reg/'

/** Real rules with the day that they name themselves; a day that is not certain is expected or unknown. Who does what is made up. */
const WETTEN: Wetrij[] = [
  wet('wmebv', RID, {
    soort: 'wet',
    naam: 'Wet modernisering elektronisch bestuurlijk verkeer',
    citeertitel: 'Wmebv',
    vindplaats: 'Algemene wet bestuursrecht, afdeling 2.3',
    link: 'https://wetten.overheid.nl/BWBR0005537/',
    verandering:
      'Inwoners en bedrijven mogen elk formeel bericht digitaal aan de gemeente sturen; de gemeente wijst daarvoor kanalen aan en helpt wie er niet uitkomt.',
    inwerking_op: '2026-01-01',
    zekerheid: 'vast',
    sleutel_id: DE_LIEMERS_IDS.in('verdeelsleutel', 'rid-2023'),
  }),
  wet('wmebv-notificatie', ZEVENAAR, {
    soort: 'wet',
    naam: 'Wmebv: bericht dat er een bericht is',
    citeertitel: 'Artikel 2:10, tweede lid, Awb',
    vindplaats: 'Algemene wet bestuursrecht, artikel 2:10, tweede lid',
    link: 'https://wetten.overheid.nl/BWBR0005537/',
    verandering:
      'De melding over een nieuw bericht in de Berichtenbox noemt zelf de belangrijkste informatie. Dit deel van de Wmebv gaat een jaar later in.',
    inwerking_op: '2027-01-01',
    zekerheid: 'vast',
  }),
  wet('ai', DUIVEN, {
    soort: 'eu_verordening',
    naam: 'AI-verordening: de meeste regels',
    citeertitel: 'Verordening artificiële intelligentie',
    vindplaats: 'Verordening (EU) 2024/1689, artikel 113',
    link: `${EUR_LEX}2024/1689/oj`,
    verandering:
      'Wie AI gebruikt, weet welke systemen een hoog risico hebben, zegt het erbij als iemand met een machine praat, en zorgt voor mensen die er verstand van hebben. Kijk na of latere wijzigingen delen uitstellen.',
    inwerking_op: '2026-08-02',
    zekerheid: 'vast',
  }),
  wet('data', DUIVEN, {
    soort: 'eu_verordening',
    naam: 'Dataverordening: overstappen van cloud zonder kosten',
    citeertitel: 'Data Act',
    vindplaats: 'Verordening (EU) 2023/2854, artikel 29',
    link: `${EUR_LEX}2023/2854/oj`,
    verandering: 'Een leverancier van clouddiensten mag geen kosten meer rekenen voor het overstappen naar een ander.',
    inwerking_op: '2027-01-12',
    zekerheid: 'vast',
  }),
  wet('eidas', RID, {
    soort: 'eu_verordening',
    naam: 'Europese digitale identiteit: de wallet',
    citeertitel: 'Herziene eIDAS-verordening',
    vindplaats: 'Verordening (EU) 2024/1183',
    link: `${EUR_LEX}2024/1183/oj`,
    verandering: 'Wie online moet inloggen bij de overheid, mag dat met een Europese digitale identiteit doen; de gemeente neemt die aan.',
    inwerking_op: '2026-12-24',
    zekerheid: 'verwacht',
  }),
  wet('interoperabel', RID, {
    soort: 'eu_verordening',
    naam: 'Interoperabel Europa: de toets op samenwerking',
    citeertitel: 'Interoperable Europe Act',
    vindplaats: 'Verordening (EU) 2024/903, artikel 3',
    link: `${EUR_LEX}2024/903/oj`,
    verandering:
      'Wie bindende eisen stelt aan een digitale dienst over de grens, toetst eerst of die met systemen in andere landen kan samenwerken.',
    inwerking_op: '2025-01-12',
    zekerheid: 'vast',
    uitkomst: 'ingeregeld',
    uitkomst_reden: 'Fictief. Onze drie gemeenten stellen nu geen zulke eisen; de toets staat in het format voor projecten.',
  }),
  wet('cbw', RID, {
    soort: 'wet',
    naam: 'Cyberbeveiligingswet',
    citeertitel: 'Omzetting van de NIS2-richtlijn',
    vindplaats: 'Richtlijn (EU) 2022/2555',
    link: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
    verandering:
      'Gemeenten krijgen een zorgplicht voor hun digitale veiligheid en melden grote incidenten. Kijk na op welke dag de wet ingaat.',
    inwerking_op: null,
    zekerheid: 'onbekend',
  }),
  wet('archief', ZEVENAAR, {
    soort: 'wet',
    naam: 'Nieuwe Archiefwet',
    vindplaats: 'Kamerstukken 35 968',
    verandering: 'Informatie gaat na tien jaar in plaats van twintig jaar over naar het archief. Kijk na op welke dag de wet ingaat.',
    inwerking_op: null,
    zekerheid: 'onbekend',
  }),
]

const trekker = (code: string, partij: string, rij: { persoon: string; sinds: string; nummer?: number; reden?: string }) => ({
  id: id('trekker', `${code}/${rij.nummer ?? 1}`),
  wet_id: wetIdOf(code),
  nummer: rij.nummer ?? 1,
  organisatie_id: organisatie(partij),
  persoon_naam: rij.persoon,
  reden: rij.reden ?? '',
  sinds: new Date(rij.sinds),
  fictief: true,
})

const deel = (onderwerp: Onderwerp, impact: Impact, tekst: string) => ({ onderwerp, impact, tekst })

const analyse = (
  code: string,
  partij: string,
  rij: { nummer: number | null; op: string; persoon: string; onderdelen: object[]; minimum: string; wijziging?: string },
) => ({
  id: id('analyse', `${code}/${rij.nummer ?? 'concept'}`),
  regeling_id: regeling,
  wet_id: wetIdOf(code),
  eigen_organisatie_id: organisatie(partij),
  nummer: rij.nummer,
  onderdelen: JSON.stringify(rij.onderdelen),
  minimum: rij.minimum,
  wijziging: rij.wijziging ?? '',
  persoon_naam: rij.persoon,
  bijgewerkt_op: new Date(rij.op),
  ingediend_op: rij.nummer === null ? null : new Date(rij.op),
  fictief: true,
})

const WMEBV_DELEN = [
  deel(
    'processen',
    'groot',
    'Fictief. Post, bezwaar en ingebrekestelling komen op één digitale plek binnen en krijgen daar een ontvangstbevestiging.',
  ),
  deel('applicaties', 'groot', 'Fictief. De formulieren op de website en het zaaksysteem leggen vast wanneer een bericht binnenkwam.'),
  deel('gegevens', 'klein', 'Fictief. Bij elk bericht hoort het tijdstip van ontvangst, en dat blijft bewaard.'),
  deel('beveiliging', 'klein', 'Fictief. Per kanaal is gekozen hoe zeker wij willen weten wie iets stuurt.'),
  deel(
    'dienstverlening',
    'groot',
    'Fictief. Op de website staat per product langs welke weg een bericht kan; aan de balie helpen wij wie er niet uitkomt.',
  ),
  deel('mensen', 'klein', 'Fictief. Medewerkers van het klantcontact leren de zorgplicht kennen: een dagdeel.'),
  deel('geld', 'onbekend', ''),
]

const afwijking = (
  code: string,
  partij: string,
  rij: { bij: number; op: string; gedeeld: boolean; persoon: string; onderdelen: object[] },
) => ({
  id: id('afwijking', `${code}/${partij}`),
  regeling_id: regeling,
  wet_id: wetIdOf(code),
  eigen_organisatie_id: organisatie(partij),
  bij_nummer: rij.bij,
  oordeel: rij.onderdelen.length === 0 ? 'hetzelfde' : 'anders',
  onderdelen: JSON.stringify(rij.onderdelen),
  persoon_naam: rij.persoon,
  bijgewerkt_op: new Date(rij.op),
  ingediend_op: rij.gedeeld ? new Date(rij.op) : null,
  fictief: true,
})

const uren = (
  code: string,
  partij: string,
  rij: { van: string; tot: string; uren: number; wie: string; waaraan: string; gedeeld?: boolean },
) => ({
  id: id('uren', `${code}/${partij}/${rij.van}`),
  wet_id: wetIdOf(code),
  organisatie_id: organisatie(partij),
  persoon_naam: rij.wie,
  van: rij.van,
  tot_en_met: rij.tot,
  minuten: rij.uren * 60,
  waaraan: rij.waaraan,
  gedeeld: rij.gedeeld ?? true,
  geschreven_op: new Date(`${rij.tot}T16:00:00Z`),
  fictief: true,
})

const raming = (code: string, partij: string, aantal: number) => ({
  wet_id: wetIdOf(code),
  organisatie_id: organisatie(partij),
  minuten: aantal * 60,
  persoon_naam: 'Fictief',
  gegeven_op: new Date('2026-10-30T10:00:00Z'),
  fictief: true,
})

const TREKKERS: WettenSeed['trekkers'] = [
  trekker('wmebv', 'westervoort', { persoon: 'Nadia Fictief', sinds: '2025-09-01T09:00:00Z' }),
  trekker('wmebv', 'zevenaar', {
    persoon: 'Sanne Fictief',
    sinds: '2025-10-06T09:00:00Z',
    nummer: 2,
    reden: 'Fictief. Zevenaar heeft de jurist die dit al eerder uitzocht.',
  }),
  trekker('ai', 'duiven', { persoon: 'Joris Fictief', sinds: '2026-03-02T09:00:00Z' }),
  trekker('data', 'duiven', { persoon: 'Joris Fictief', sinds: '2026-11-02T09:00:00Z' }),
  trekker('eidas', 'zevenaar', { persoon: 'Sanne Fictief', sinds: '2026-10-12T09:00:00Z' }),
  trekker('interoperabel', 'sdl', { persoon: 'Esther Fictief', sinds: '2025-02-03T09:00:00Z' }),
]

const ANALYSES: WettenSeed['analyses'] = [
  analyse('wmebv', 'zevenaar', {
    nummer: 1,
    op: '2025-11-10T09:00:00Z',
    persoon: 'Sanne Fictief',
    onderdelen: WMEBV_DELEN.filter(({ onderwerp }) => onderwerp !== 'mensen'),
    minimum: 'Fictief. Per soort bericht is een kanaal aangewezen en bekendgemaakt, en elk bericht krijgt een bevestiging.',
  }),
  analyse('wmebv', 'zevenaar', {
    nummer: 2,
    op: '2026-10-19T09:00:00Z',
    persoon: 'Sanne Fictief',
    onderdelen: WMEBV_DELEN,
    minimum:
      'Fictief. Per soort bericht is een kanaal aangewezen en bekendgemaakt, elk bericht krijgt een bevestiging, en wie hulp vraagt krijgt die.',
    wijziging: 'Fictief. De zorgplicht en de scholing staan er nu bij.',
  }),
  analyse('ai', 'duiven', {
    nummer: 1,
    op: '2026-06-15T09:00:00Z',
    persoon: 'Joris Fictief',
    onderdelen: [
      deel('processen', 'klein', 'Fictief. Voor elk nieuw systeem kijken wij in welke risicoklasse het valt.'),
      deel(
        'applicaties',
        'groot',
        'Fictief. Wij leggen een lijst aan van alle AI in onze applicaties, ook waar een leverancier die aanzette.',
      ),
      deel('mensen', 'groot', 'Fictief. Wie met AI werkt, volgt een basiscursus.'),
    ],
    minimum: 'Fictief. De lijst van AI-systemen is compleet, en inwoners zien het als zij met een machine praten.',
  }),
  analyse('data', 'duiven', {
    nummer: null,
    op: '2026-11-16T09:00:00Z',
    persoon: 'Joris Fictief',
    onderdelen: [deel('geld', 'klein', 'Fictief concept van Duiven. De post voor overstapkosten in drie contracten kan weg.')],
    minimum: '',
  }),
]

const AFWIJKINGEN: WettenSeed['afwijkingen'] = [
  afwijking('wmebv', 'duiven', { bij: 2, op: '2026-11-03T09:00:00Z', gedeeld: true, persoon: 'Joris Fictief', onderdelen: [] }),
  afwijking('wmebv', 'westervoort', {
    bij: 2,
    op: '2026-11-12T09:00:00Z',
    gedeeld: false,
    persoon: 'Nadia Fictief',
    onderdelen: [{ onderwerp: 'geld', tekst: 'Fictief concept van Westervoort. Wij hebben hier in 2027 nog geen geld voor.' }],
  }),
  afwijking('ai', 'zevenaar', {
    bij: 1,
    op: '2026-07-06T09:00:00Z',
    gedeeld: true,
    persoon: 'Sanne Fictief',
    onderdelen: [{ onderwerp: 'applicaties', tekst: 'Fictief. Zevenaar gebruikt AI in het parkeertoezicht; de andere twee niet.' }],
  }),
  afwijking('ai', 'westervoort', { bij: 1, op: '2026-07-13T09:00:00Z', gedeeld: true, persoon: 'Nadia Fictief', onderdelen: [] }),
]

const UREN: WettenSeed['uren'] = [
  uren('wmebv', 'zevenaar', { van: '2025-10-06', tot: '2025-11-07', uren: 36, wie: 'Sanne Fictief', waaraan: 'analyse schrijven' }),
  uren('wmebv', 'duiven', {
    van: '2025-10-13',
    tot: '2025-10-31',
    uren: 12,
    wie: 'Joris Fictief',
    waaraan: 'kanalen in kaart brengen',
  }),
  uren('wmebv', 'sdl', { van: '2026-10-05', tot: '2026-10-16', uren: 16, wie: 'Esther Fictief', waaraan: 'zaaksysteem nakijken' }),
  uren('wmebv', 'westervoort', {
    van: '2026-01-12',
    tot: '2026-01-16',
    uren: 6,
    wie: 'Nadia Fictief',
    waaraan: 'eigen website aanpassen',
    gedeeld: false,
  }),
  uren('ai', 'duiven', { van: '2026-04-06', tot: '2026-06-12', uren: 40, wie: 'Joris Fictief', waaraan: 'analyse schrijven' }),
  uren('ai', 'zevenaar', { van: '2026-05-11', tot: '2026-05-15', uren: 8, wie: 'Sanne Fictief', waaraan: 'lijst van systemen' }),
]

const RAMINGEN: WettenSeed['ramingen'] = [
  raming('wmebv', 'zevenaar', 52),
  raming('wmebv', 'duiven', 52),
  raming('wmebv', 'westervoort', 52),
  raming('ai', 'zevenaar', 45),
]

/** Eight real rules on one agenda, with made-up work of the three municipalities and their supplier on them. */
export async function fillWetten(db: Db): Promise<void> {
  await insertWettenSeed(db, {
    wetten: WETTEN,
    trekkers: TREKKERS,
    analyses: ANALYSES,
    afwijkingen: AFWIJKINGEN,
    uren: UREN,
    ramingen: RAMINGEN,
    wensen: [{ wet_id: wetIdOf('wmebv'), wens_id: wensIdOf('wetten'), organisatie_id: organisatie('duiven') }],
  })
}
