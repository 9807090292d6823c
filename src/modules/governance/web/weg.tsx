import { useState } from 'react'
import { showDatum } from '#kernel/format/datum.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { ontbrekendeAdviezen } from '#modules/governance/domain/behandeling.ts'
import { mayAtTable, mayPlan } from '#modules/governance/policy.ts'
import { AdviesDialoog } from '#modules/governance/web/advies-dialogen.tsx'
import { PlanDialoog, UitkomstDialoog } from '#modules/governance/web/behandeling-dialogen.tsx'
import { Overdracht } from '#modules/governance/web/overdracht.tsx'
import { WoordenLijst } from '#modules/governance/web/woorden-lijst.tsx'
import { stapRollen, uitkomstNamen } from '#modules/governance/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { rolNamen } from '#web/teksten.ts'
import { useWie } from '#web/wie.ts'

type Open = { wat: 'plannen' | 'advies' | 'uitkomst'; stap: Behandelstap } | null

/** The stops of the way in order; what can be done at a stop stands with it. */
export function Weg({ behandeling, onDone }: { behandeling: Behandeling; onDone: (message: string) => void }) {
  const [open, setOpen] = useState<Open>(null)
  const close = (message?: string) => {
    setOpen(null)
    if (message) onDone(message)
  }
  const dialog = { behandeling, onClose: () => close() }
  return (
    <>
      <ol className="rk-weg">
        {behandeling.stappen.map((stap) => (
          <li key={stap.id} className={`rk-weg__stap${stap.uitkomst ? ' rk-weg__stap--gedaan' : ''}`}>
            <Halte behandeling={behandeling} stap={stap} onOpen={(wat) => setOpen({ wat, stap })} onDone={onDone} />
          </li>
        ))}
      </ol>
      {open?.wat === 'plannen' && (
        <PlanDialoog {...dialog} stap={open.stap} onDone={() => close(`De vergadering van ${open.stap.tafelNaam} staat gepland.`)} />
      )}
      {open?.wat === 'advies' && (
        <AdviesDialoog {...dialog} stap={open.stap} onDone={() => close('Het advies van uw organisatie is gegeven.')} />
      )}
      {open?.wat === 'uitkomst' && (
        <UitkomstDialoog {...dialog} stap={open.stap} onDone={() => close(`De uitkomst van ${open.stap.tafelNaam} is vastgelegd.`)} />
      )}
    </>
  )
}

/** Whether this table can still speak: the whole is on its way, or was decided and the table only has to know. */
const canSpeak = ({ status }: Behandeling, { rol, uitkomst }: Behandelstap) =>
  uitkomst === null && (status === 'lopend' || (status === 'besloten' && rol === 'kennisname'))

interface HalteProps {
  behandeling: Behandeling
  stap: Behandelstap
  onOpen: (wat: NonNullable<Open>['wat']) => void
  onDone: (message: string) => void
}

function Halte({ behandeling, stap, onOpen, onDone }: HalteProps) {
  const isOpen = canSpeak(behandeling, stap)
  const uitkomst = stap.uitkomst ? uitkomstNamen[stap.uitkomst]! : null
  return (
    <>
      <h3 className="rk-weg__kop">
        {stap.tafelNaam} <Badge>{stapRollen[stap.rol]!}</Badge>
        {stap.namens && <Badge>{`In plaats van ${stap.namens}`}</Badge>}
        {uitkomst && <Badge tone={uitkomst.tone}>{uitkomst.naam}</Badge>}
        {stap.aanDeBeurt && isOpen && <Badge tone="info">Aan de beurt</Badge>}
      </h3>
      <p className="rk-zacht">
        {stap.vergadering ? (
          <>
            {uitkomst ? 'Behandeld op ' : 'Vergadering op '}
            {stap.vergaderingId ? (
              <Link to={`/vergaderingen/${stap.vergaderingId}`}>{showDatum(stap.vergadering)}</Link>
            ) : (
              <DateText value={stap.vergadering} />
            )}
          </>
        ) : (
          'Nog geen vergadering gepland'
        )}
        {stap.vastgelegdDoor && `, vastgelegd door ${stap.vastgelegdDoor} (${(rolNamen[stap.vastgelegdRol ?? ''] ?? '').toLowerCase()})`}
      </p>
      {stap.waarom && (
        <p className="rk-zacht">
          {stap.toegevoegd ? 'Toegevoegd, buiten de regel: ' : ''}
          {stap.waarom}
        </p>
      )}
      {stap.reden && <p>{stap.reden}</p>}
      <WoordenLijst adviseurs={stap.adviseurs} adviezen={stap.adviezen} isOpen={stap.uitkomst === null} />
      {stap.besluitId && (
        <p>
          <Link to={`/besluiten/${stap.besluitId}`}>Bekijk het besluit</Link>
        </p>
      )}
      {isOpen && stap.opgegaan && <Overdracht behandeling={behandeling} stap={stap} opgegaan={stap.opgegaan} onDone={onDone} />}
      {isOpen && !stap.opgegaan && !stap.isBezet && <p>Niemand zit nu aan deze tafel. Vraag de beheerder om iemand een plaats te geven.</p>}
      {isOpen && <Handelingen stap={stap} onOpen={onOpen} />}
    </>
  )
}

/** Buttons of a stop. What cannot be done says why: another table is first, or the reader does not sit here. */
function Handelingen({ stap, onOpen }: { stap: Behandelstap; onOpen: (wat: NonNullable<Open>['wat']) => void }) {
  const wie = useWie()
  const mayAdvise = mayAtTable(wie.permissies, 'advies.geven', stap.aanTafel)
  const mayRecord = mayAtTable(wie.permissies, 'uitkomst.vastleggen', stap.aanTafel)
  const missing = ontbrekendeAdviezen(stap)
  const isOurWordMissing = missing.some(({ organisatieId }) => organisatieId === wie.organisatieId)
  const isAdviser = stap.adviseurs.some(({ organisatieId }) => organisatieId === wie.organisatieId)
  const waiting = missing.length > 0 ? `Wacht op advies van ${missing.map(({ naam }) => naam).join(', ')}.` : undefined
  const reden = !mayRecord.mag ? mayRecord.reden : waiting
  return (
    <ButtonRow>
      {mayPlan(wie, stap.tafelOrganisatieId).mag && (
        <Button size="small" onPress={() => onOpen('plannen')}>
          {stap.vergadering ? 'Kies een andere vergadering' : 'Kies een vergadering'}
        </Button>
      )}
      {stap.aanDeBeurt && isAdviser && mayAdvise.mag && (
        <Button size="small" variant={isOurWordMissing ? 'primary' : 'secondary'} onPress={() => onOpen('advies')}>
          {isOurWordMissing ? 'Geef advies' : 'Wijzig ons advies'}
        </Button>
      )}
      {stap.aanDeBeurt && (
        <Button
          size="small"
          variant={reden === undefined ? 'primary' : 'secondary'}
          isDisabled={reden !== undefined}
          reason={reden}
          onPress={() => onOpen('uitkomst')}
        >
          Leg uitkomst vast
        </Button>
      )}
    </ButtonRow>
  )
}
