/** The library in one file: it loads in a tenth of the time that its parts take. */
declare module "echarts/dist/echarts.esm.min.mjs" {
  export * from "echarts";
}
