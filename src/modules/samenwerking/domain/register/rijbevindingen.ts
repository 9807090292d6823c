import { countPerType, ledencodes } from '../register.ts'
import type { Naamvermelding, Samenwerking } from '../register.ts'
import { controleren, dutchDate, enumerate, fout, info, rowName, rowsOf, unsure } from './bevinding.ts'
import type { Bevinding, Bevindingcode, Registercontext } from './bevinding.ts'
import type { Wijze } from './gemeentenaam.ts'
import { gemeentelijkeLeden } from './ledenlijst.ts'
import type { Lid, Scheiding } from './ledenlijst.ts'
import { opvolgersOp } from './opvolging.ts'

const SCHEIDINGEN: Partial<Record<Scheiding, string>> = {
  spaties: 'staan alleen spaties tussen de leden',
  plus: 'staat een plusteken tussen de leden',
  punt: 'staat een losse punt',
  komma_en: 'staat een komma vóór het woord en',
}

/** The labels of the table that the report's text writes in full. */
const TYPE_NAMES = new Map([
  ['SSC', 'Shared Service Center'],
  ['Project', 'Project/programma'],
])

/** A day after every merger in the tables: by then all successors have taken over. */
const END_OF_TIME = '9999-12-31'

/** The number of rows against the text, the rows per type, and types that are unknown or abbreviated. */
export function findCounts(all: readonly Samenwerking[], { aantalVolgensTekst }: Registercontext): Bevinding[] {
  const counts = countPerType(all)
  const verdeling = `netwerk ${counts.netwerk}, shared service center ${counts.shared_service_center}, fusie ${counts.fusie}, centrum ${counts.centrum}, project ${counts.project_programma}, onbekend ${counts.onbekend}`
  const missing = aantalVolgensTekst - all.length
  return [
    ...(missing === 0
      ? []
      : [
          controleren(
            'aantal_wijkt_af',
            [],
            `De tekst noemt ${aantalVolgensTekst} samenwerkingen, de lijst heeft ${all.length} regels. Reken met ${all.length}. Welke ${Math.abs(missing)} het verschil maken, staat niet in de bron.`,
          ),
        ]),
    info('verdeling_per_type', [], `De ${all.length} regels per type: ${verdeling}.`),
    ...[...TYPE_NAMES].flatMap(([label, name]) => {
      const rows = rowsOf(all.filter(({ regel }) => regel.type === label))
      return rows.length === 0 ? [] : [info('type_afgekort', rows, `De lijst schrijft ${label}, de tekst ${name}. Dat is hetzelfde type.`)]
    }),
    ...all
      .filter(({ type }) => type === 'onbekend')
      .map(({ regel }) =>
        controleren(
          'type_onbekend',
          [regel.nr],
          `${rowName(regel)} heeft als type "${regel.type}". Vraag na welk type samenwerking dit is.`,
        ),
      ),
  ]
}

/** Rows with a hoofdgemeente, and where that does not fit the type. */
export function findHoofdgemeenten(all: readonly Samenwerking[]): Bevinding[] {
  const withOne = all.filter(({ hoofdgemeente }) => hoofdgemeente !== null)
  const outside = withOne.filter(({ type }) => type !== 'centrum')
  const without = all.filter(({ type, hoofdgemeente }) => type === 'centrum' && hoofdgemeente === null)
  return [
    info('hoofdgemeente', rowsOf(withOne), `${withOne.length} regels noemen een hoofdgemeente.`),
    ...outside.map(({ regel }) =>
      controleren(
        'hoofdgemeente_buiten_centrum',
        [regel.nr],
        `${rowName(regel)} noemt ${regel.hoofdgemeente} als hoofdgemeente, maar heeft het type ${regel.type}. Kijk of dit een centrumgemeente is.`,
      ),
    ),
    ...without.map(({ regel }) =>
      controleren(
        'centrum_zonder_hoofdgemeente',
        [regel.nr],
        `${rowName(regel)} heeft het type Centrum zonder hoofdgemeente. Vul de hoofdgemeente in.`,
      ),
    ),
  ]
}

/** Rows without a usable list of members, and lists that speak of earlier members. */
export function findLedenlijsten(all: readonly Samenwerking[]): Bevinding[] {
  return all.flatMap(({ regel, ledenlijst }) => {
    const former = ledenlijst.leden.filter(({ vroeger }) => vroeger)
    const described = ledenlijst.leden.filter(({ soort, vroeger }) => soort === 'omschrijving' && !vroeger)
    return [
      ...(ledenlijst.leden.length === 0
        ? [fout('geen_ledenlijst', [regel.nr], `${rowName(regel)} heeft geen leden. Vul de leden in of laat de regel buiten de telling.`)]
        : []),
      ...described.map(({ gedrukt }) =>
        fout(
          'omschrijving_als_ledenlijst',
          [regel.nr],
          `${rowName(regel)} noemt "${gedrukt}" in plaats van gemeenten. Zoek uit welke gemeenten dit zijn.`,
        ),
      ),
      ...former.map(({ gedrukt }) =>
        unsure(
          info(
            'eerdere_leden',
            [regel.nr],
            `${rowName(regel)} had eerder andere leden ("${gedrukt}"). Welke dat waren, staat niet in de bron.`,
          ),
        ),
      ),
    ]
  })
}

/** Members that are no municipality or that nobody recognises. */
export function findLeden(all: readonly Samenwerking[]): Bevinding[] {
  return all.flatMap(({ regel, ledenlijst }) =>
    ledenlijst.leden.flatMap((lid) => {
      if (lid.soort === 'niet_herkend') {
        return [
          fout(
            'lid_niet_herkend',
            [regel.nr],
            `${rowName(regel)}: bij "${lid.gedrukt}" vinden we geen gemeente. Kies zelf de gemeente of organisatie.`,
          ),
        ]
      }
      if (lid.soort !== 'geen_gemeente') return []
      const action = lid.zeker ? 'Neem deze organisatie op als deelnemer' : 'Zoek uit welke organisatie dit is'
      const bevinding = controleren('geen_gemeente', [regel.nr], `${rowName(regel)}: "${lid.gedrukt}" is geen gemeente. ${action}.`)
      return [lid.zeker ? bevinding : unsure(bevinding)]
    }),
  )
}

/** One municipality that is printed as two members. */
export function findSplitGemeenten(all: readonly Samenwerking[]): Bevinding[] {
  return all.flatMap(({ regel, ledenlijst }) =>
    [...Map.groupBy(gemeentelijkeLeden(ledenlijst.leden), ({ gmCode }) => gmCode).values()]
      .filter((parts) => parts.length > 1)
      .map((parts) =>
        controleren(
          'gemeente_gesplitst',
          [regel.nr],
          `${rowName(regel)} noemt ${enumerate(parts.map(({ gedrukt }) => `"${gedrukt}"`))} apart. Dat is één gemeente: ${parts[0]?.naam}. Tel die één keer.`,
        ),
      ),
  )
}

/** Members that no longer existed on the peildatum. */
export function findEndedMembers(all: readonly Samenwerking[], { gemeentenamen, peildatum }: Registercontext): Bevinding[] {
  const ended = new Map(
    gemeentenamen.filter(({ totEnMet }) => totEnMet !== null && totEnMet < peildatum).map((gemeente) => [gemeente.gmCode, gemeente]),
  )
  return all.flatMap(({ regel, ledenlijst }) => {
    const gone = gemeentelijkeLeden(ledenlijst.leden).flatMap(({ gmCode }) => ended.get(gmCode ?? '') ?? [])
    if (gone.length === 0) return []
    const list = enumerate(gone.map(({ naam, totEnMet }) => `${naam} (tot en met ${dutchDate(totEnMet ?? '')})`))
    const melding = `${rowName(regel)} noemt leden die op ${dutchDate(peildatum)} niet meer bestonden: ${list}. Kijk of de samenwerking toen nog bestond.`
    return [unsure(controleren('gemeente_al_opgeheven', [regel.nr], melding))]
  })
}

/** Names that list other municipalities than the members are. */
export function findNaamMismatches(all: readonly Samenwerking[], { gemeentenamen, peildatum }: Registercontext): Bevinding[] {
  const then = new Set(gemeentenamen.filter(({ van }) => van === null || van <= peildatum).map(({ gmCode }) => gmCode))
  return all
    .filter(({ ledenlijst }) => ledenlijst.bruikbaar)
    .flatMap((samenwerking) => {
      const leden = ledencodes(samenwerking)
      const named = samenwerking.inNaam.filter(({ gmCode }) => then.has(gmCode))
      // One municipality in a name is often a region ("RID Utrecht"); from two on the name is a list.
      if (new Set(named.map(({ gmCode }) => gmCode)).size < 2) return []
      const onlyInNaam = named.filter(({ gmCode }) => !leden.includes(gmCode)).map(({ naam }) => naam)
      const onlyInLeden = gemeentelijkeLeden(samenwerking.ledenlijst.leden)
        .filter((lid) => !named.some(({ gmCode }) => gmCode === lid.gmCode))
        .map(({ naam }) => naam ?? '')
      if (onlyInNaam.length + onlyInLeden.length === 0) return []
      const parts = [
        ...(onlyInNaam.length > 0 ? [`de naam noemt ${enumerate(onlyInNaam)}, de ledenlijst niet`] : []),
        ...(onlyInLeden.length > 0 ? [`de ledenlijst noemt ${enumerate(onlyInLeden)}, de naam niet`] : []),
      ]
      const { regel } = samenwerking
      return [controleren('naam_en_leden_verschillen', [regel.nr], `${rowName(regel)}: ${parts.join('; ')}. Vraag na wie er meedoet.`)]
    })
}

/** Names that became a municipality into which members merged. */
export function findNaamBecameGemeente(
  all: readonly Samenwerking[],
  { gemeentenamen, opvolgingen, peildatum }: Registercontext,
): Bevinding[] {
  const later = new Map(gemeentenamen.filter(({ van }) => van !== null && van >= peildatum).map((gemeente) => [gemeente.gmCode, gemeente]))
  const isSuccessor = (lid: Lid, { gmCode }: Naamvermelding) => opvolgersOp(lid.gmCode ?? '', END_OF_TIME, opvolgingen).includes(gmCode)
  return all
    .filter(({ ledenlijst }) => ledenlijst.bruikbaar)
    .flatMap(({ regel, inNaam, ledenlijst }) =>
      inNaam.flatMap((vermelding) => {
        const gemeente = later.get(vermelding.gmCode)
        const leden = gemeentelijkeLeden(ledenlijst.leden)
        const others = leden.filter((lid) => !isSuccessor(lid, vermelding))
        if (!gemeente || others.length === leden.length) return []
        const start = `${rowName(regel)}: ${gemeente.naam} is vanaf ${dutchDate(gemeente.van ?? '')} een gemeente`
        if (others.length === 0) return [info('naam_werd_gemeente', [regel.nr], `${start}. Alle leden gingen daarin op.`)]
        const rest = enumerate(others.map(({ naam }) => naam ?? ''))
        return [
          unsure(controleren('naam_werd_gemeente', [regel.nr], `${start}, maar zonder ${rest}. Kijk of de samenwerking nog bestaat.`)),
        ]
      }),
    )
}

/** Printed names that differ from the official name. */
export function findSpellings(all: readonly Samenwerking[]): Bevinding[] {
  const codes: Record<Exclude<Wijze, 'letterlijk'>, Bevindingcode> = {
    typefout: 'typefout',
    schrijfwijze: 'schrijfwijze',
    verkort: 'verkort',
  }
  return all.flatMap(({ regel, ledenlijst, inNaam }) => {
    const seen = [...ledenlijst.leden, ...inNaam.map((vermelding) => ({ ...vermelding, zeker: true }))]
    return seen.flatMap(({ gedrukt, naam, wijze, zeker }) => {
      if (wijze === null || wijze === 'letterlijk') return []
      const read = `${rowName(regel)}: "${gedrukt}" lezen we als ${naam}`
      if (zeker) return [info(codes[wijze], [regel.nr], `${read}.`)]
      return [unsure(controleren(codes[wijze], [regel.nr], `${read}. Controleer of dat klopt.`))]
    })
  })
}

/** Lists that are not divided by commas and the word "en". */
export function findScheidingen(all: readonly Samenwerking[]): Bevinding[] {
  return all.flatMap(({ regel, ledenlijst }) => {
    const deviant = ledenlijst.scheidingen.flatMap((scheiding) => SCHEIDINGEN[scheiding] ?? [])
    const prefix = ledenlijst.voorvoegsel
    return [
      ...deviant.map((style) =>
        info('afwijkende_scheiding', [regel.nr], `${rowName(regel)}: in de ledenlijst ${style}. De leden zijn toch te lezen.`),
      ),
      ...(prefix ? [info('voorvoegsel', [regel.nr], `${rowName(regel)}: voor de leden staat "${prefix}". Dat woord is geen lid.`)] : []),
    ]
  })
}
