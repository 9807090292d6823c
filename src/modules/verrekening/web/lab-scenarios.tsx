import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { may, mayEdit } from '#platform/own-side/policy.ts'
import { type Scenario, type ScenarioKort, verrekeningApi } from '#modules/verrekening/contract.ts'
import type { Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { HandInDialog } from '#web/forms/hand-in-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  opzet: Opzet
  /** The one that is open; null on the numbers of the cooperation. */
  scenario: Scenario | null
  scenarios: readonly ScenarioKort[]
  tafels: readonly { id: string; naam: string }[]
}

type Open = 'bewaren' | 'delen' | 'weggooien'

/** What is on the screen can be kept, shared, opened again and laid beside something else. */
export function Scenarios({ opzet, scenario, scenarios, tafels }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const navigate = useNavigate()
  const done = (text: string, to: string | null = null) => {
    setOpen(null)
    setMessage(text)
    if (to !== null) void navigate(to)
  }
  return (
    <Card heading="Bewaren, delen en vergelijken">
      <Stack gap="md">
        <Knoppen opzet={opzet} scenario={scenario} onOpen={setOpen} onDone={setMessage} />
        <StatusMessage message={message} />
        <Lijst scenarios={scenarios} gekozen={scenario?.id ?? null} />
      </Stack>
      {open === 'bewaren' && (
        <Bewaren
          opzet={opzet}
          onDone={(id) => done('Het scenario is bewaard aan uw eigen kant.', `/verrekenlab?scenario=${id}`)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'delen' && scenario && (
        <HandInDialog
          title={`${scenario.titel} delen?`}
          tafels={tafels}
          send={(wie) =>
            call(verrekeningApi.submitVerrekenscenario, { params: { id: scenario.id }, body: wie }, { versie: scenario.versie })
          }
          onDone={() => done('Het scenario is gedeeld.')}
          onClose={() => setOpen(null)}
        >
          De anderen zien dan dit scenario met alle getallen erin. Daarna wijzigt het niet meer.
        </HandInDialog>
      )}
      {open === 'weggooien' && scenario && (
        <RemoveDialog
          send={() => call(verrekeningApi.removeVerrekenscenario, { params: { id: scenario.id } }, { versie: scenario.versie })}
          onDone={() => done('Het scenario is weg.', '/verrekenlab')}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

function Knoppen({
  opzet,
  scenario,
  onOpen,
  onDone,
}: Pick<Props, 'opzet' | 'scenario'> & { onOpen: (open: Open) => void; onDone: (text: string) => void }) {
  const wie = useWie()
  const maken = may(wie, 'verrekenscenario.opstellen')
  const wijzigen = scenario && mayEdit(wie, 'verrekenscenario.opstellen', scenario.zijde)
  const isGewijzigd = scenario !== null && JSON.stringify(scenario.opzet) !== JSON.stringify(opzet)
  const opslaan = useAction(() =>
    call(
      verrekeningApi.changeVerrekenscenario,
      { params: { id: scenario!.id }, body: { titel: scenario!.titel, toelichting: scenario!.toelichting, opzet } },
      { versie: scenario!.versie },
    ),
  )
  const kopieer = () =>
    void navigator.clipboard.writeText(window.location.href).then(
      () => onDone('De link is gekopieerd.'),
      () => onDone('Kopieer de link uit de adresbalk.'),
    )
  return (
    <>
      {opslaan.faults.length > 0 && (
        <Alert tone="negative" heading="Bewaren lukte niet" headingLevel={3} isLive>
          {opslaan.faults.map(({ reason }) => reason).join(' ')}
        </Alert>
      )}
      <ButtonRow>
        {wijzigen?.mag && isGewijzigd && (
          <Button
            variant="primary"
            isBusy={opslaan.isBusy}
            onPress={() => void opslaan.run().then((ok) => ok && onDone('De wijziging is bewaard.'))}
          >
            Bewaar de wijziging
          </Button>
        )}
        <Button isDisabled={!maken.mag} reason={maken.mag ? undefined : maken.reden} onPress={() => onOpen('bewaren')}>
          Bewaar als nieuw scenario
        </Button>
        {wijzigen?.mag && (
          <Button isDisabled={isGewijzigd} reason={isGewijzigd ? 'Bewaar eerst de wijziging.' : undefined} onPress={() => onOpen('delen')}>
            Deel met partners
          </Button>
        )}
        {wijzigen?.mag && (
          <Button variant="subtle" onPress={() => onOpen('weggooien')}>
            Gooi weg
          </Button>
        )}
        <Button variant="subtle" onPress={kopieer}>
          Kopieer de link
        </Button>
      </ButtonRow>
    </>
  )
}

function Bewaren({ opzet, onDone, onClose }: { opzet: Opzet; onDone: (id: string) => void; onClose: () => void }) {
  const { values, field } = useFormValues({ titel: '', toelichting: '' })
  const made = useRef('')
  return (
    <FormDialog
      title="Dit scenario bewaren"
      submitLabel="Bewaar"
      check={() => (values.titel.trim() === '' ? [{ name: 'titel', reason: 'Vul een naam in.' }] : [])}
      send={async () => {
        made.current = (await call(verrekeningApi.draftVerrekenscenario, { body: { ...values, opzet } })).id
      }}
      onDone={() => onDone(made.current)}
      onClose={onClose}
    >
      <p>Alleen uw organisatie ziet dit, tot u het deelt. Alle getallen worden mee bewaard.</p>
      <TextField label="Naam" hint="Bijvoorbeeld: P×Q met twee euro per inwoner" {...field('titel')} />
      <TextArea label="Toelichting" isOptional {...field('toelichting')} />
    </FormDialog>
  )
}

function Lijst({ scenarios, gekozen }: { scenarios: readonly ScenarioKort[]; gekozen: string | null }) {
  if (scenarios.length === 0)
    return (
      <EmptyState heading="Er is nog niets bewaard" headingLevel={3}>
        Kies een methode, wijzig getallen en bewaar het. Daarna kunt u twee scenario’s naast elkaar zetten, of een scenario delen met de
        partners.
      </EmptyState>
    )
  const columns: Column<ScenarioKort>[] = [
    {
      key: 'titel',
      header: 'Scenario',
      isRowHeader: true,
      cell: ({ id, titel, toelichting }) => (
        <>
          <Link to={`/verrekenlab?scenario=${id}`}>{titel}</Link>
          {toelichting && <span className="rk-onder">{toelichting}</span>}
        </>
      ),
    },
    {
      key: 'zijde',
      header: 'Van wie',
      cell: ({ zijde, fictief }) => (
        <>
          {zijde.eigenOrganisatieNaam}{' '}
          <Badge tone={zijde.ingediendOp === null ? 'neutral' : 'info'}>{zijde.ingediendOp === null ? 'Eigen kant' : 'Gedeeld'}</Badge>
          {fictief && <Badge>Fictief</Badge>}
        </>
      ),
    },
    {
      key: 'vergelijk',
      header: 'Naast elkaar',
      cell: ({ id, titel }) =>
        gekozen === id ? (
          'staat nu open'
        ) : gekozen === null ? (
          <Link to={`/verrekenlab?met=${id}`}>met de getallen van nu</Link>
        ) : (
          <Link to={`/verrekenlab?scenario=${gekozen}&met=${id}`}>{`met ${titel}`}</Link>
        ),
    },
  ]
  return <DataTable caption="Bewaarde scenario’s" rows={scenarios} rowKey={({ id }) => id} columns={columns} />
}
