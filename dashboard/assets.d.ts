declare module '*.topojson?url' {
  const address: string;

  export { address as default };
}
