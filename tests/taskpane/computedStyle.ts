/**
 * Everything that looks for what can be seen asks for computed styles, element by element, and jsdom holds each against all
 * rules of a browser's own style sheet. No other style sheet stands in the document of a pane test (./render), so that the
 * answer is the same for all elements of one sort: jsdom is asked once for each, and whenever an element or what is around
 * it has a style of its own.
 */
export function computeStylesOnce(): void {
  const compute = window.getComputedStyle.bind(window);
  const known = new Map<string, CSSStyleDeclaration>();
  // Without its second argument: jsdom knows no pseudo-elements and gives the element's style for them.
  window.getComputedStyle = (element) => {
    if (isStyled(element)) return compute(element);
    const sort = sortOf(element);
    const style = known.get(sort) ?? compute(element);
    known.set(sort, style);
    return style;
  };
}

function isStyled(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.hasAttribute('style')) return true;
  }
  return false;
}

/** What the browser's own rules look at. */
const sortOf = (element: Element): string =>
  [
    element.namespaceURI,
    element.localName,
    ...['type', 'hidden', 'open', 'disabled'].map((name) => element.getAttribute(name)),
  ].join(' ');
