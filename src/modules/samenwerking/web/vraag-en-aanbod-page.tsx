import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { type Contact, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may, type Oordeel } from '#platform/own-side/policy.ts'
import { mayForOrganisatie } from '#modules/samenwerking/policy.ts'
import { AddButton } from '#web/forms/add-button.tsx'
import { ContactDialoog } from '#modules/samenwerking/web/contact-dialoog.tsx'
import { EndDialog } from '#web/forms/end-dialog.tsx'
import { loadStand, useStand } from '#modules/samenwerking/web/stand.ts'
import { niveauBevinding, stoelenBevinding } from '#modules/samenwerking/web/stoelen-bevinding.ts'
import { type Stoel, StoelenBord } from '#modules/samenwerking/web/stoelen-bord.tsx'
import { StoelenTabel } from '#modules/samenwerking/web/stoelen-tabel.tsx'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { usePad } from '#web/use-pad.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { searchOf } from '#web/route.ts'
import { useSession } from '#web/session.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import './samenwerking.css'

/** The parties and who sits for them on the day. */
export async function loader(args: LoaderFunctionArgs) {
  await loadStand(standOpOf(searchOf(args)).dag)
  return null
}

/** Nothing open, a chair to fill (null: one still to choose), or somebody who leaves. */
type Open = { vul: Stoel | null } | { verlaat: Contact } | null

/** Who speaks for demand and who for supply, on three levels, with the chairs that nobody sits on. */
export function Component() {
  const { dag } = useStandOp()
  const { stoelen } = useStand(dag)
  const wie = useWie()
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = may(wie, 'contact.beheren')
  const mag = (organisatieId: string) => mayForOrganisatie(wie, 'contact.beheren', organisatieId).mag
  const eigen = stoelen.filter(({ partij }) => mag(partij.organisatieId))
  const change = (next: Open, text: string | null = null) => {
    setOpen(next)
    setMessage(text)
  }
  return (
    <Stack>
      <PageHeader
        title="Vraag en aanbod"
        lead={
          <>
            Wie er op {showDatumLang(dag)} spreekt voor de opdrachtgevers en wie voor de opdrachtnemer, op drie niveaus.{' '}
            <Term term={begrippen.legeStoel.woord} source={begrippen.legeStoel.bron}>
              {begrippen.legeStoel.uitleg}
            </Term>
          </>
        }
        actions={
          <AddButton oordeel={oordeelOver(oordeel, eigen)} onPress={() => change({ vul: null })}>
            Zet iemand op een stoel
          </AddButton>
        }
      />
      <Card>
        {stoelen.length === 0 ? (
          <ZonderStoelen />
        ) : (
          <Figure
            heading={stoelenBevinding(stoelen)}
            lead={<WieVult mag={oordeel.mag} />}
            source="contacten zoals de organisaties ze zelf vastleggen"
            table={<StoelenTabel stoelen={stoelen} />}
          >
            <StoelenBord
              stoelen={stoelen}
              bevinding={niveauBevinding}
              mag={mag}
              onFill={(vul) => change({ vul })}
              onLeave={(verlaat) => change({ verlaat })}
            />
          </Figure>
        )}
      </Card>
      <StoelDialoog open={open} eigen={eigen} change={change} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

/** Without a chair of the own there is nothing to fill. */
function oordeelOver(oordeel: Oordeel, eigen: readonly Stoel[]): Oordeel {
  if (!oordeel.mag || eigen.length > 0) return oordeel
  return { mag: false, code: 'geen-stoel', reden: 'Uw organisatie heeft op deze dag geen stoelen.' }
}

interface StoelDialoogProps {
  open: Open
  eigen: readonly Stoel[]
  change: (next: Open, text?: string) => void
}

function StoelDialoog({ open, eigen, change }: StoelDialoogProps) {
  const close = () => change(null)
  if (open === null) return null
  if ('verlaat' in open)
    return (
      <VerlaatDialoog contact={open.verlaat} onClose={close} onDone={() => change(null, 'De laatste dag op deze stoel is vastgelegd.')} />
    )
  return (
    <ContactDialoog stoelen={eigen} stoel={open.vul} onClose={close} onDone={(functie) => change(null, `${functie} zit op de stoel.`)} />
  )
}

/** Said once, instead of beside every chair of somebody else. */
function WieVult({ mag }: { mag: boolean }) {
  const { hoed } = useSession()
  const { permissies } = useWie()
  if (!mag) return <>Met deze pet kunt u kijken, niet wijzigen.</>
  if (permissies.has('regeling.beheren')) return <>U kunt elke stoel vullen: kies een lege stoel.</>
  return <>U vult de stoelen van {hoed?.organisatieNaam}: kies een lege stoel. Andere organisaties vullen hun eigen stoelen.</>
}

function ZonderStoelen() {
  const to = usePad()
  return (
    <EmptyState
      heading="Nog geen stoelen op deze dag"
      headingLevel={2}
      action={<LinkButton to={to('/samenwerking/deelnemers')}>Bekijk de deelnemers</LinkButton>}
    >
      Elke opdrachtgever en elke opdrachtnemer krijgt hier drie stoelen: strategisch, tactisch en operationeel. Leg eerst vast wie er
      meedoet, of kies een andere dag.
    </EmptyState>
  )
}

function VerlaatDialoog({
  contact: { id, versie, geldig, functie, organisatieNaam, dienstonderdeelNaam },
  ...gedrag
}: {
  contact: Contact
  onClose: () => void
  onDone: () => void
}) {
  return (
    <EndDialog
      {...gedrag}
      geldig={geldig}
      title={`${functie} van ${dienstonderdeelNaam ?? organisatieNaam} van de stoel halen?`}
      effect="Na deze dag is de stoel leeg, als er niemand anders op zit. Wat ervoor was, blijft staan."
      submitLabel="Ja, leg de laatste dag vast"
      send={(einde) => call(samenwerkingApi.endContact, { params: { id }, body: einde }, { versie })}
    />
  )
}
