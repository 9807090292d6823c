import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { Rijen } from '#web/forms/use-rijen.ts'
import { Button } from '#web/design/button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'

interface Props<R> {
  rijen: Rijen<R>
  id: number
  index: number
  /** What a row is called: "regel 2". */
  naam: string
  canMove?: boolean
}

/** Up, down and away; each says which row it is about. */
export function RijKnoppen<R>({ rijen, id, index, naam, canMove = true }: Props<R>) {
  return (
    <ButtonRow>
      {canMove && index > 0 && (
        <Button
          size="small"
          variant="subtle"
          isIconOnly
          icon={<ArrowUp className="rk-icoon" aria-hidden="true" />}
          onPress={() => rijen.move(id, -1)}
        >
          {`Zet ${naam} hoger`}
        </Button>
      )}
      {canMove && index < rijen.rijen.length - 1 && (
        <Button
          size="small"
          variant="subtle"
          isIconOnly
          icon={<ArrowDown className="rk-icoon" aria-hidden="true" />}
          onPress={() => rijen.move(id, 1)}
        >
          {`Zet ${naam} lager`}
        </Button>
      )}
      <Button
        size="small"
        variant="subtle"
        isIconOnly
        icon={<Trash2 className="rk-icoon" aria-hidden="true" />}
        onPress={() => rijen.remove(id)}
      >
        {`Haal ${naam} weg`}
      </Button>
    </ButtonRow>
  )
}
