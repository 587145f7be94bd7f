/** Each fragment spreads the next one twice. */
export const doublingFragments = (count: number) =>
  `{ ...F0 } ${Array.from({ length: count }, (_, index) =>
    index === count - 1
      ? `fragment F${index} on Query { __typename }`
      : `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
  ).join(' ')}`;
