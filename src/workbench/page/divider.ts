const [narrowest, widest] = [300, 600];

/** Lets the pane be drawn wider and narrower with the mouse or the arrow keys, as far as Excel does. */
export function makeResizable(divider: HTMLElement, pane: HTMLElement): void {
  const resize = (width: number): void => {
    const limited = Math.min(widest, Math.max(narrowest, Math.round(width)));
    pane.style.width = `${String(limited)}px`;
    divider.setAttribute('aria-valuenow', String(limited));
    window.dispatchEvent(new Event('resize'));
  };
  divider.setAttribute('aria-valuemin', String(narrowest));
  divider.setAttribute('aria-valuemax', String(widest));
  resize(pane.offsetWidth);
  divider.addEventListener('pointerdown', (down) => {
    divider.setPointerCapture(down.pointerId);
    document.body.classList.add('dragging');
    const move = (event: PointerEvent): void => resize(window.innerWidth - event.clientX - 4);
    divider.addEventListener('pointermove', move);
    divider.addEventListener(
      'lostpointercapture',
      () => {
        divider.removeEventListener('pointermove', move);
        document.body.classList.remove('dragging');
      },
      { once: true },
    );
  });
  divider.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize(pane.offsetWidth + step);
  });
}
