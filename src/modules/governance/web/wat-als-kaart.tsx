import { useState } from 'react'
import { addDays, datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { mayPlan } from '#modules/governance/policy.ts'
import type { Vergadering } from '#modules/kalender/contract.ts'
import { type Behandeling, type Behandelstap, governanceApi } from '#modules/governance/contract.ts'
import type { Planning } from '#modules/governance/domain/routeplanning.ts'
import type { useWatAls } from '#modules/governance/web/wat-als.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import type { Wie } from '#platform/own-side/policy.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface WatAlsProps {
  behandeling: Behandeling
  planning: Planning<Behandelstap>
  vergaderingen: readonly Vergadering[]
  watAls: ReturnType<typeof useWatAls>
  onDone: (message: string) => void
}

/** Trying out another meeting, or another day for one: everything above changes at once, and nothing is saved until it is taken over. */
export function WatAlsKaart({ behandeling, planning, vergaderingen, watAls, onDone }: WatAlsProps) {
  if (behandeling.status !== 'lopend' || planning.stappen.length === 0) return null
  return (
    <div className="rk-wat-als">
      <Card heading="Wat als?">
        <Stack gap="md">
          <p>Kies een tafel en wat er zou veranderen. De planning hierboven rekent meteen mee; er wordt niets bewaard.</p>
          <Proberen planning={planning} vergaderingen={vergaderingen} watAls={watAls} />
          {watAls.isActief && <Overnemen behandeling={behandeling} watAls={watAls} vergaderingen={vergaderingen} onDone={onDone} />}
        </Stack>
      </Card>
    </div>
  )
}

function Proberen({ planning, vergaderingen, watAls }: Pick<WatAlsProps, 'planning' | 'vergaderingen' | 'watAls'>) {
  const [stapId, setStapId] = useState('')
  const [dag, setDag] = useState<string | null>(null)
  const { dag: vandaag } = useStandOp()
  const plan = planning.stappen.find(({ stap }) => stap.id === stapId)
  const moment = plan ? (plan.gepland ?? plan.vooruit) : null
  const options = vergaderingen.filter(
    ({ tafelId, status, datum }) => tafelId === plan?.stap.tafelId && status === 'gepland' && datum >= vandaag,
  )
  return (
    <>
      <Select
        name="wat-als-tafel"
        label="Tafel"
        value={stapId}
        onChange={setStapId}
        placeholder="Kies een tafel"
        width="medium"
        options={planning.stappen.map(({ stap }) => ({ value: stap.id, label: stap.tafelNaam }))}
      />
      {plan && (
        <Select
          name="wat-als-vergadering"
          label="In welke vergadering?"
          hint={options.length === 0 ? 'Deze tafel heeft nog geen vergaderingen gepland' : 'Kies een andere dag om te zien wat dat doet'}
          value={moment?.id ?? ''}
          onChange={(value) => value && watAls.kies(stapId, value)}
          placeholder="Geen"
          width="medium"
          options={options.map(({ id, datum, aanleverenUiterlijk }) => ({
            value: id,
            label: `${showDatum(datum)} (stuk uiterlijk ${showDatum(aanleverenUiterlijk)})`,
          }))}
        />
      )}
      {plan && moment && (
        <>
          <DateField
            name="wat-als-dag"
            label={`Of: de vergadering van ${showDatum(moment.vergadering)} is op een andere dag`}
            hint={`Bijvoorbeeld ${showDatum(addDays(datum(moment.vergadering), 7))}`}
            value={dag}
            onChange={setDag}
            isOptional
          />
          <ButtonRow>
            <Button
              size="small"
              isDisabled={dag === null}
              reason={dag === null ? 'Vul eerst een dag in.' : undefined}
              onPress={() => watAls.zetVerzet(moment.id, dag)}
            >
              Laat zien wat dat doet
            </Button>
            <Button size="small" onPress={() => watAls.zetVerzet(moment.id, null)}>
              Laat zien dat deze vergadering vervalt
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  )
}

type OvernemenProps = Omit<WatAlsProps, 'planning'>

/** Why this hat cannot take it over; undefined when it can. */
function redenOf(wie: Wie, { behandeling, watAls, vergaderingen }: OvernemenProps): string | undefined {
  const tafels = [
    ...behandeling.stappen.filter(({ id }) => watAls.keuzes.has(id)),
    ...vergaderingen.filter(({ id }) => watAls.verzet.has(id)),
  ].map(({ tafelOrganisatieId }) => tafelOrganisatieId)
  const nee = tafels.map((tafelOrganisatieId) => mayPlan(wie, tafelOrganisatieId)).find(({ mag }) => !mag)
  return nee && !nee.mag ? nee.reden : undefined
}

/** Saves what was tried out, all of it or nothing: the meetings that move, with each proposal on them, and the choices for this one. */
async function takeOver({ behandeling: { id, versie }, watAls, vergaderingen }: OvernemenProps, grond: string): Promise<void> {
  const keuzes = [...watAls.keuzes].map(([stapId, vergaderingId]) => ({ stapId, vergaderingId }))
  const verzet = vergaderingen.flatMap((was) => {
    const naar = watAls.verzet.get(was.id)
    return naar === undefined ? [] : [{ vergaderingId: was.id, versie: was.versie, naar }]
  })
  await call(governanceApi.planStappen, { params: { id }, body: { keuzes, verzet, grond } }, { versie })
}

function Overnemen(props: OvernemenProps) {
  const { behandeling, watAls, vergaderingen, onDone } = props
  const [grond, setGrond] = useState('')
  const [fout, setFout] = useState<string | null>(null)
  const action = useAction(() => takeOver(props, grond))
  const reden = redenOf(useWie(), props)
  const save = async () => {
    const mist = watAls.verzet.size > 0 && grond.trim() === ''
    setFout(mist ? 'Schrijf waarom de vergadering op een andere dag is of vervalt.' : null)
    if (mist || !(await action.run())) return
    watAls.wis()
    onDone('De planning is overgenomen. De tafels erna zijn meegeschoven.')
  }
  return (
    <Stack gap="sm">
      <ul>
        {behandeling.stappen.map((stap) => {
          const gekozen = vergaderingen.find(({ id }) => id === watAls.keuzes.get(stap.id))
          return gekozen && <li key={stap.id}>{`${stap.tafelNaam}: op ${showDatum(gekozen.datum)}`}</li>
        })}
        {[...watAls.verzet].map(([id, dag]) => (
          <li key={id}>
            {verzetZin(
              vergaderingen.find((each) => each.id === id),
              dag,
            )}
          </li>
        ))}
      </ul>
      {watAls.verzet.size > 0 && (
        <TextField
          name="grond"
          label="Waarom verandert de vergadering?"
          hint="Iedereen met een voorstel op deze vergadering leest dit"
          value={grond}
          onChange={setGrond}
          error={fout ?? undefined}
        />
      )}
      {action.faults.length > 0 && (
        <Alert tone="negative" heading="Dit kon niet worden overgenomen" headingLevel={3} isLive>
          {action.faults.map(({ reason }) => reason).join(' ')}
        </Alert>
      )}
      <ButtonRow>
        <Button variant="primary" isBusy={action.isBusy} isDisabled={reden !== undefined} reason={reden} onPress={() => void save()}>
          Neem dit over
        </Button>
        <Button onPress={watAls.wis}>Zet terug</Button>
      </ButtonRow>
    </Stack>
  )
}

function verzetZin(vergadering: Vergadering | undefined, dag: string | null): string {
  if (!vergadering) return 'Een vergadering die er niet meer is'
  const was = `${vergadering.tafelNaam}, ${showDatum(vergadering.datum)}`
  return dag === null ? `${was}: vervalt` : `${was}: wordt ${showDatum(dag)}`
}
