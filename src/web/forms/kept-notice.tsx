import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'

/** Says that what stands in the form was kept from before, and how to begin anew. */
export function KeptNotice({ onStartOver }: { onStartOver: () => void }) {
  return (
    <Alert tone="info" heading="Wij bewaarden wat u eerder invulde">
      <p>U ging weg zonder te bewaren. U kunt hier verdergaan. Logt u uit, dan gooien wij het weg.</p>
      <Button size="small" onPress={onStartOver}>
        Begin opnieuw
      </Button>
    </Alert>
  )
}
