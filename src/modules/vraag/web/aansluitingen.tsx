import { type Keuze, keuzes, vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { isVrager } from '#modules/vraag/policy.ts'
import { rollenVan } from '#modules/vraag/web/rollen.ts'
import { begrippen, keuzeNamen } from '#modules/vraag/web/uitleg.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Term } from '#web/design/term.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { showTijdstip } from '#kernel/format/datum.ts'

interface Deelname {
  organisatieId: string
  organisatieNaam: string
  rol: string
}

/** Who does what with the wish, and who has not chosen yet. */
export function Aansluitingen({ wens, deelnames }: { wens: Wens; deelnames: readonly Deelname[] }) {
  return (
    <Card heading="Wie doet mee">
      <Stack gap="sm">
        <p>
          {telzin(wens)} {nogTeKiezen(wens, deelnames)}{' '}
          <Term term={begrippen.aansluiting.woord} source={begrippen.aansluiting.bron}>
            {begrippen.aansluiting.uitleg}
          </Term>
        </p>
        <DataTable
          caption="Wat andere organisaties met deze wens doen"
          isCaptionHidden
          rows={wens.aansluitingen}
          rowKey={({ organisatieId }) => organisatieId}
          columns={[
            { key: 'wie', header: 'Organisatie', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
            {
              key: 'keuze',
              header: 'Keuze',
              cell: ({ keuze, vanafJaar }) => (
                <Badge tone={keuzeNamen[keuze].tone}>{vanafJaar ? `Doet mee vanaf ${vanafJaar}` : keuzeNamen[keuze].naam}</Badge>
              ),
            },
            { key: 'reden', header: 'Reden', cell: ({ reden }) => reden },
            { key: 'sinds', header: 'Gekozen', cell: ({ persoonNaam, sinds }) => `${persoonNaam}, ${showTijdstip(sinds)}` },
          ]}
          empty={
            <EmptyState headingLevel={3} heading="Nog niemand koos">
              Andere gemeenten kiezen hier of zij nu meedoen, later, meeliften of niet. Wie aansluit, staat straks mee in het voorstel.
            </EmptyState>
          }
        />
      </Stack>
    </Card>
  )
}

function telzin({ zijde, aansluitingen }: Wens): string {
  const nu = aansluitingen.filter(({ keuze }) => keuze === 'nu').length
  const mee = aansluitingen.filter(({ keuze }) => keuze === 'meeliften').map(({ organisatieNaam }) => organisatieNaam)
  const liften = mee.length === 0 ? '' : ` ${mee.join(' en ')} ${mee.length === 1 ? 'lift' : 'liften'} mee.`
  if (nu === 0) return `Alleen ${zijde.eigenOrganisatieNaam} heeft dit nu nodig.${liften}`
  return `${zijde.eigenOrganisatieNaam} en ${nu === 1 ? '1 andere organisatie doen' : `${nu} andere organisaties doen`} nu mee.${liften}`
}

/** Municipalities that have not chosen: clients of the cooperation, without the owner. */
function nogTeKiezen({ zijde, aansluitingen }: Wens, deelnames: readonly Deelname[]): string {
  const chosen = new Set([zijde.eigenOrganisatieId, ...aansluitingen.map(({ organisatieId }) => organisatieId)])
  const open = new Set(
    deelnames
      .filter(({ rol, organisatieId }) => rol === 'opdrachtgever' && !chosen.has(organisatieId))
      .map(({ organisatieNaam }) => organisatieNaam),
  )
  return open.size === 0 ? 'Iedereen heeft gekozen.' : `Nog niet gekozen: ${[...open].join(' en ')}.`
}

/** Whether the own organisation is one that chooses about this wish. */
export function kiest(wens: Wens, organisatieId: string, deelnames: readonly Deelname[]): boolean {
  if (!['ingediend', 'overgedragen', 'in_voorstel', 'besloten'].includes(wens.status) || wens.zijde.eigenOrganisatieId === organisatieId)
    return false
  // After the decision whoever is in stays in; the others can still step in.
  if (wens.status === 'besloten' && wens.aansluitingen.some((each) => each.organisatieId === organisatieId && each.keuze === 'nu'))
    return false
  return isVrager(rollenVan(deelnames, organisatieId))
}

interface KeuzeDialoogProps {
  wens: Wens
  /** What the own organisation chose before. */
  was: Keuze | null
  onDone: () => void
  onClose: () => void
}

/** Now, later or not, with the reason: everybody who sees the wish sees it at once. */
export function KeuzeDialoog({ wens, was, onDone, onClose }: KeuzeDialoogProps) {
  const isLaat = wens.status === 'besloten'
  const form = useKeptValues<{ keuze: Keuze['keuze'] | null; vanafJaar: string; reden: string }>(`keuze-${wens.id}-${wens.versie}`, {
    keuze: isLaat ? 'later' : (was?.keuze ?? null),
    vanafJaar: was?.vanafJaar ? String(was.vanafJaar) : '',
    // Why somebody steps in is another reason than why it did not.
    reden: isLaat && was?.keuze !== 'later' ? '' : (was?.reden ?? ''),
  })
  const { values, field, check } = form
  const isLater = values.keuze === 'later'
  const send = async () => {
    await call(
      vraagApi.joinWens,
      {
        params: { id: wens.id },
        body: { keuze: values.keuze!, vanafJaar: isLater && values.vanafJaar ? Number(values.vanafJaar) : null, reden: values.reden },
      },
      { versie: wens.versie },
    )
    form.done()
  }
  return (
    <FormDialog
      title={isLaat ? 'Instappen vanaf een jaar?' : 'Wat doet uw gemeente met deze wens?'}
      submitLabel="Leg keuze vast"
      check={() =>
        check({
          keuze: 'Kies wat uw gemeente doet: nu meedoen, later, meeliften of niet.',
          reden: 'Vul de reden in.',
          ...(isLater ? { vanafJaar: 'Vul het jaar in waarin u meedoet.' } : {}),
        })
      }
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      {isLaat ? (
        <p>
          Er is al besloten. Instappen kan zonder nieuwe afspraak: de voorwaarden zijn bij deze wens afgesproken. Onder ‘Wie betaalt wat’
          staat wat u dan betaalt.
        </p>
      ) : (
        <>
          <p>Alle partners die deze wens zien, zien uw keuze meteen. U kunt later anders kiezen, tot er is besloten.</p>
          <RadioGroup
            label="Uw keuze"
            {...field('keuze')}
            options={keuzes.map((value) => ({ value, label: keuzeNamen[value].wij, hint: keuzeNamen[value].uitleg }))}
          />
        </>
      )}
      {isLater && <TextField label="Vanaf welk jaar?" hint="Bijvoorbeeld 2028" width="short" inputMode="numeric" {...field('vanafJaar')} />}
      <TextField label="Reden" hint="Bijvoorbeeld: wij hebben dit voor onze balie ook nodig" {...field('reden')} />
    </FormDialog>
  )
}
