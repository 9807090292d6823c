import * as z from 'zod'
import { Opbouw } from '#modules/samenwerking/contract/verdeelsleutels.ts'
import { deelnameRolNamen, organisatieSoortNamen, sleutelStatussen, vormNamen } from '#modules/samenwerking/web/teksten.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { rolNamen } from '#web/teksten.ts'
import type { RoomWords } from '#web/trail/words.ts'

const zichtbaarheidNamen: Record<string, string> = {
  partners: 'Alle partners',
  tafel: 'Eén tafel',
  eigen_organisatie: 'Alleen de eigen organisatie',
}

const waarden: Record<string, (value: string) => string> = {
  opbouw: showOpbouw,
  besluit: showBesluit,
  waarde: (value) => showGetal(value),
  zichtbaarheid: (value) => zichtbaarheidNamen[value] ?? value,
  status: (value) => sleutelStatussen[value]?.naam ?? value,
  rol: (value) => deelnameRolNamen[value] ?? rolNamen[value] ?? value,
  soort: (value) => organisatieSoortNamen[value] ?? value,
  rechtsvorm: (value) => vormNamen[value] ?? value,
}

function parsed<T extends z.ZodType>(schema: T, value: string): z.output<T> | null {
  try {
    return schema.safeParse(JSON.parse(value)).data ?? null
  } catch {
    // Text that is no JSON is shown as it is.
    return null
  }
}

const Besluit = z.object({ gremium: z.string(), datum: z.string(), kenmerk: z.string() })

function showBesluit(value: string): string {
  const besluit = parsed(Besluit, value)
  return besluit ? `${besluit.gremium}, ${besluit.datum}, ${besluit.kenmerk}` : value
}

/** "vaste gewichten: 52, 48 (deel 2 verder naar inwoners op 01-01-2024)": enough to see what changed, the key itself shows the names. */
function showOpbouw(value: string): string {
  const opbouw = parsed(Opbouw, value)
  return opbouw ? opbouwText(opbouw) : value
}

function opbouwText({ maatstaven, delen }: Opbouw): string {
  const naar = maatstaven
    .map(({ maatstaf, weging }) => `${maatstafText(maatstaf)}${maatstaven.length > 1 ? ` (telt ${showGetal(weging)})` : ''}`)
    .join(' en ')
  const gewichten = delen.some(({ gewicht }) => gewicht)
    ? `: ${delen.map(({ gewicht }) => showGetal(gewicht ?? '0')).join(', ')}`
    : `, ${delen.length} delen`
  const verder = delen.flatMap(({ onderverdeling }, index) =>
    onderverdeling ? [` (deel ${index + 1} verder naar ${opbouwText(onderverdeling)})`] : [],
  )
  return `${naar}${gewichten}${verder.join('')}`
}

function maatstafText(maatstaf: Opbouw['maatstaven'][number]['maatstaf']): string {
  if (maatstaf.soort === 'kenmerk') return `${maatstaf.kenmerk} op ${maatstaf.peildatum}`
  return maatstaf.soort === 'vast' ? 'vaste gewichten' : 'gelijke delen'
}

/** What others read of this room in history, search and on the start page. */
export const samenwerkingWoorden: RoomWords = {
  waarden,
  handelingen: {
    draftVerdeelsleutel: 'stelde op',
    changeVerdeelsleutel: 'wijzigde',
    removeVerdeelsleutel: 'gooide weg',
    submitVerdeelsleutel: 'diende in',
    withdrawVerdeelsleutel: 'trok in',
    adoptVerdeelsleutel: 'legde het besluit vast over',
    addTafel: 'voegde toe',
    changeTafel: 'wijzigde de regels van',
    addZetel: 'gaf een zetel aan',
    endZetel: 'beëindigde een zetel aan',
    draftKenmerkwaarde: 'legde vast',
    changeKenmerkwaarde: 'wijzigde',
    removeKenmerkwaarde: 'gooide weg',
    submitKenmerkwaarde: 'diende in',
    addOpmerking: 'schreef',
    submitOpmerking: 'deelde',
    removeOpmerking: 'gooide weg',
    addDeelname: 'voegde toe',
    endDeelname: 'beëindigde',
    addContact: 'zette op een stoel',
    endContact: 'haalde van de stoel',
    grantMandaat: 'gaf',
    endMandaat: 'beëindigde',
    addAanstelling: 'gaf een pet aan',
    endAanstelling: 'nam een pet af van',
    addOrganisatie: 'voegde toe',
    changeOrganisatie: 'wijzigde',
    changeRegeling: 'wijzigde',
    addRechtsvorm: 'legde een rechtsvorm vast voor',
    addDienstonderdeel: 'voegde een dienstonderdeel toe aan',
    loadExamples: 'laadde',
    commitInlezing: 'las in',
    undoInlezing: 'draaide terug',
  },
  velden: {
    naam: 'Naam',
    korteNaam: 'Korte naam',
    omschrijving: 'Omschrijving',
    opbouw: 'Opbouw',
    geldigVan: 'Geldig van',
    geldigTotEnMet: 'Geldig tot en met',
    status: 'Status',
    besluit: 'Besluit',
    kenmerk: 'Kenmerk',
    peildatum: 'Peildatum',
    waarde: 'Waarde',
    bron: 'Bron',
    ingediendOp: 'Ingediend op',
    zichtbaarheid: 'Zichtbaar voor',
    tekst: 'Tekst',
    organisatie: 'Organisatie',
    rol: 'Rol',
    via: 'Via',
    van: 'Van',
    totEnMet: 'Tot en met',
    functie: 'Functie',
    kant: 'Kant',
    niveau: 'Niveau',
    persoon: 'Persoon',
    onderwerp: 'Onderwerp',
    tafels: 'Tafels',
    aanleverdagen: 'Dagen voor stukken',
    ritme: 'Vergadert',
    openbaarheid: 'Openbaarheid',
    quorum: 'Nodig om te besluiten',
    meerderheid: 'Nodig voor een ja',
    mandaat: 'Besluit zelf over',
    limiet: 'Tot en met per jaar',
    stemgewicht: 'Stemmen',
    plaatsvervanger: 'Plaatsvervanger',
    soort: 'Soort',
    rechtsvorm: 'Rechtsvorm',
    dienstonderdeel: 'Dienstonderdeel',
    stand: 'Stand',
    nieuw: 'Nieuw',
    gewijzigd: 'Gewijzigd',
    ongewijzigd: 'Ongewijzigd',
    fout: 'Rijen met een fout',
  },
  onderwerpen: {
    verdeelsleutel: 'Verdeelsleutels',
    kenmerkwaarde: 'Kenmerken',
    opmerking: 'Opmerkingen',
    deelname: 'Deelnames',
    contact: 'Vraag en aanbod',
    mandaat: 'Mandaten',
    aanstelling: 'Petten',
    tafel: 'Tafels',
    organisatie: 'Organisaties',
    regeling: 'De samenwerking zelf',
  },
  vindbaar: {
    organisatie: 'Organisaties',
    regeling: 'Samenwerkingen',
    dienstonderdeel: 'Dienstonderdelen',
    contact: 'Contacten',
    verdeelsleutel: 'Verdeelsleutels',
    opmerking: 'Opmerkingen',
    register: 'Register 2016',
  },
}
