/** First stop of the tab key: past the navigation, to the page itself (WCAG 2.4.1). `targetId` is the id of `main`. */
export function SkipLink({ targetId }: { targetId: string }) {
  return (
    <a className="nl-skip-link" href={`#${targetId}`}>
      Direct naar de inhoud
    </a>
  )
}
