import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { identityApi } from '#platform/identity/contract.ts'
import type { Taak } from '#modules/samenwerking/contract.ts'
import { usePad } from '#web/use-pad.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Link } from '#web/design/link.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { queryClient } from '#web/query.ts'
import { sessionQuery, useSession } from '#web/session.ts'
import { rolNamen } from '#web/teksten.ts'

/** For whom somebody acts. */
export type Pet = Taak['pet']

/** A hat in words: "Concerncontroller van Zevenaar, De Liemers". */
export function petNaam({ rol, organisatieNaam, regelingNaam }: Pet): string {
  return `${rolNamen[rol] ?? rol} van ${organisatieNaam}, ${regelingNaam}`
}

/** Whether this is the hat that is on. */
export function useIsPetOp(): (pet: Pet) => boolean {
  const { hoed } = useSession()
  return (pet) => hoed?.aanstellingId === pet.aanstellingId
}

/** The title of an item: a link under its own hat, words under another; there {@link PetWissel} is the way in. */
export function PetTitel({ titel, pad, pet }: { titel: string; pad: string; pet: Pet }) {
  const to = usePad()
  return useIsPetOp()(pet) ? <Link to={to(pad)}>{titel}</Link> : <>{titel}</>
}

/** Puts the hat of an item on and opens it. Another hat sees other things: nothing of the old one stays in memory. */
export function PetWissel({ titel, pad, pet }: { titel: string; pad: string; pet: Pet }) {
  const navigate = useNavigate()
  const to = usePad()
  const isOp = useIsPetOp()(pet)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  if (isOp) return null
  const wissel = async () => {
    setBusy(true)
    try {
      const sessie = await call(identityApi.wearHoed, { body: { aanstellingId: pet.aanstellingId } })
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, sessie)
      await navigate(to(pad))
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'Deze pet kan nu niet op. Probeer het zo opnieuw.')
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="small" icon={<ArrowRightLeft className="rk-icoon" aria-hidden="true" />} isBusy={isBusy} onPress={() => void wissel()}>
        Zet deze pet op en open<VisuallyHidden>: {titel}</VisuallyHidden>
      </Button>
      {fault && <p role="alert">{fault}</p>}
    </>
  )
}
