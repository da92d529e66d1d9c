/** Words cut at their end until they take no more than `room`, with an ellipsis for what is gone; at least one letter stays. */
export function cutTo(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text
  let cut = text
  while (cut.length > 1 && measure(`${cut}…`) > room) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}
