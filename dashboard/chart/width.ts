import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width that the page gives to an element, so that a chart's text keeps its size. */
export function useWidth<Element extends HTMLElement>(
  atFirst: number,
): [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(atFirst);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
