import { useState } from 'react'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type Kwartaal, verrekeningApi } from '#modules/verrekening/contract.ts'
import { Herkomst } from '#modules/verrekening/web/kwartaal-afrekening.tsx'
import { useMaySettle } from '#modules/verrekening/web/kwartaal-queries.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { AmountField } from '#web/design/amount-field.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useAction } from '#web/use-action.ts'

type Product = Kwartaal['producten'][number]
type Invoer = { productId: string; eigen: { bedrag: string; grond: string } | null }

/** The newest run says something that was not taken over; an own value stays. */
const isAnders = ({ kostprijs, uitToerekening }: Product) =>
  uitToerekening !== null &&
  (kostprijs === null || (kostprijs.toerekeningId !== null && kostprijs.toerekeningId !== uitToerekening.toerekeningId))

interface Props {
  kwartaal: Kwartaal
  onDone: (message: string) => void
}

/** What a unit of each product really cost: from the newest run of the quarter, or an own value with its reason. */
export function Kostprijzen({ kwartaal, onDone }: Props) {
  const { id, versie, producten } = kwartaal
  const [eigen, setEigen] = useState<Product | null>(null)
  const settle = useMaySettle()
  const send = (kostprijzen: Invoer[]) => call(verrekeningApi.setKostprijzen, { params: { id }, body: { kostprijzen } }, { versie })
  const over = producten.filter(isAnders)
  const neemOver = useAction((wat: readonly Product[]) => send(wat.map(({ productId }) => ({ productId, eigen: null }))))
  const kies = (wat: readonly Product[]) =>
    void neemOver.run(wat).then((ok) => ok && onDone(`${showAantal(wat.length, 'kostprijs is', 'kostprijzen zijn')} overgenomen.`))
  const waarom = settle.mag ? (over.length === 0 ? redenNiets(producten) : undefined) : settle.reden
  return (
    <Card
      heading="Wat een eenheid werkelijk kostte"
      isFlush
      actions={
        <Button isBusy={neemOver.isBusy} isDisabled={waarom !== undefined} reason={waarom} onPress={() => kies(over)}>
          Neem over uit de toerekening
        </Button>
      }
    >
      <Stack gap="sm">
        {neemOver.faults.length > 0 && (
          <Alert tone="negative" heading="Overnemen lukte niet" headingLevel={3} isLive>
            {neemOver.faults.map(({ reason }) => reason).join(' ')}
          </Alert>
        )}
        <DataTable
          caption="Werkelijke kostprijs per product, met de bron"
          isCaptionHidden
          rows={producten}
          rowKey={({ productId }) => productId}
          columns={[...kolommen(kwartaal), ...(settle.mag ? [eigenKolom(setEigen, (product) => kies([product]))] : [])]}
        />
      </Stack>
      {eigen && (
        <EigenKostprijs
          product={eigen}
          send={(waarde) => send([{ productId: eigen.productId, eigen: waarde }])}
          onClose={() => setEigen(null)}
          onDone={() => {
            setEigen(null)
            onDone(`De kostprijs van ${eigen.productNaam} is vastgelegd.`)
          }}
        />
      )}
    </Card>
  )
}

const kolommen = ({ jaar, kwartaal, zicht }: Kwartaal): Column<Product>[] => [
  {
    key: 'product',
    header: 'Product',
    isRowHeader: true,
    cell: ({ productNaam, eenheid }) => (
      <>
        {productNaam}
        <span className="rk-onder">per {eenheid}</span>
      </>
    ),
  },
  {
    key: 'kostprijs',
    header: 'Kostprijs',
    align: 'end',
    cell: ({ productId, kostprijs }) =>
      kostprijs ? <Herkomst productId={productId} kostprijs={kostprijs} zicht={zicht} /> : <span className="rk-zacht">ontbreekt</span>,
  },
  {
    key: 'toerekening',
    header: 'Nieuwste toerekening',
    align: 'end',
    cell: ({ productId, uitToerekening }) =>
      uitToerekening ? (
        <Link to={`/kostprijzen/${uitToerekening.toerekeningId}/producten/${productId}`}>{showBedrag(uitToerekening.bedrag)}</Link>
      ) : (
        <Link to={`/kostprijzen/doorrekenen?jaar=${jaar}&kwartaal=${kwartaal}`}>reken door</Link>
      ),
  },
]

const eigenKolom = (vulIn: (product: Product) => void, terug: (product: Product) => void): Column<Product> => ({
  key: 'eigen',
  header: 'Eigen waarde',
  cell: (product) => (
    <ButtonRow>
      <Button size="small" onPress={() => vulIn(product)}>
        Vul in<VisuallyHidden> voor {product.productNaam}</VisuallyHidden>
      </Button>
      {product.kostprijs?.toerekeningId === null && product.uitToerekening && (
        <Button size="small" variant="subtle" onPress={() => terug(product)}>
          Terug naar de toerekening<VisuallyHidden> voor {product.productNaam}</VisuallyHidden>
        </Button>
      )}
    </ButtonRow>
  ),
})

const redenNiets = (producten: readonly Product[]) =>
  producten.every(({ uitToerekening }) => uitToerekening === null)
    ? 'De kosten van dit kwartaal zijn nog niet doorgerekend.'
    : 'Alle kostprijzen zijn al die van de nieuwste toerekening, of een eigen waarde.'

interface EigenProps {
  product: Product
  send: (eigen: { bedrag: string; grond: string }) => Promise<unknown>
  onClose: () => void
  onDone: () => void
}

function EigenKostprijs({ product, send, onClose, onDone }: EigenProps) {
  const { values, field, check } = useFormValues<{ bedrag: string | null; grond: string }>({
    bedrag: product.kostprijs?.bedrag ?? product.uitToerekening?.bedrag ?? null,
    grond: product.kostprijs?.grond ?? '',
  })
  return (
    <FormDialog
      title={`Kostprijs van ${product.productNaam}`}
      submitLabel="Leg vast"
      check={() => check({ bedrag: 'Vul een bedrag in.', grond: 'Vul in waar dit bedrag vandaan komt.' })}
      send={() => send({ bedrag: values.bedrag!, grond: values.grond })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>Deze waarde gaat voor die van de toerekening. De reden staat op de afrekening van iedereen.</p>
      <AmountField label={`Kostprijs per ${product.eenheid}`} {...field('bedrag')} />
      <TextField label="Reden" {...field('grond')} />
    </FormDialog>
  )
}
