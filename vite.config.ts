import { defineConfig } from "vite";

/** The page: plain TypeScript, no framework, one script and one style sheet. */
export default defineConfig({
  root: "src/channels/web/page",
  build: {
    outDir: "../../../../dist/page",
    emptyOutDir: true,
    // Phones stay in use for years, and so do the browsers inside their apps.
    target: ["es2020", "chrome80", "safari13.1"],
    modulePreload: false,
    // Everything comes as a file of its own: the Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
});
