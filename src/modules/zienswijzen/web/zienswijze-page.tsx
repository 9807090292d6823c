import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { showDatumLang } from '#kernel/format/datum.ts'
import type { Oordeel } from '#platform/own-side/policy.ts'
import type { AangeschrevenRaad } from '#modules/zienswijzen/contract.ts'
import { opgegaanZin } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import { mayForRaad } from '#modules/zienswijzen/policy.ts'
import { rondeQuery } from '#modules/zienswijzen/web/ronde-query.ts'
import { ZienswijzeFormulier } from '#modules/zienswijzen/web/zienswijze-formulier.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The round in which this council speaks. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(rondeQuery(params['id']!))
  return null
}

const whyNot = ({
  write,
  raad,
  isVerzonden,
}: {
  write: Oordeel
  raad: AangeschrevenRaad | undefined
  isVerzonden: boolean
}): string | null => {
  if (!write.mag) return write.reden
  if (!raad || !isVerzonden) return 'De raad van uw organisatie is hier niets gevraagd.'
  return raad.opgegaan && opgegaanZin(raad.organisatieNaam, raad.opgegaan)
}

/** The own council writes its view, point by point; after handing in it writes a correction. */
export function Component() {
  const { id = '' } = useParams()
  const { data: ronde } = useSuspenseQuery(rondeQuery(id))
  const wie = useWie()
  const raad = ronde.raden.find(({ organisatieId }) => organisatieId === wie.organisatieId)
  const write = mayForRaad(wie, 'zienswijze.schrijven', wie.organisatieId)
  const why = whyNot({ write, raad, isVerzonden: ronde.verzondenOp !== null })
  const isCorrectie = raad !== undefined && raad.zienswijze !== null
  return (
    <Stack>
      <PageHeader
        title={isCorrectie ? 'Zienswijze corrigeren' : 'Zienswijze schrijven'}
        lead={
          <>
            {ronde.titel}
            {ronde.reactieUiterlijk && `. De laatste dag is ${showDatumLang(ronde.reactieUiterlijk)}.`}
          </>
        }
      />
      {why !== null || !raad ? (
        <Alert tone="info" heading="U kunt hier geen zienswijze schrijven">
          <p>
            {why} <Link to={`/zienswijzen/${id}`}>Bekijk de ronde</Link>.
          </p>
        </Alert>
      ) : (
        <>
          <Card heading="Wat uw raad is gevraagd">
            <p className="rk-zienswijze__tekst">{ronde.vraag}</p>
          </Card>
          <ZienswijzeFormulier key={raad.concept?.versie ?? 0} rondeId={id} raad={raad} />
        </>
      )}
    </Stack>
  )
}
