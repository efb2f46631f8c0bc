import { defineConfig } from "vite";

/** The pages: plain TypeScript, no framework, one script and one style sheet each; the staff's HTML comes from the server. */
export default defineConfig({
  root: "src/channels/web/page",
  build: {
    outDir: "../../../../dist/page",
    emptyOutDir: true,
    // Phones stay in use for years, and so do the browsers inside their apps.
    target: ["es2020", "chrome80", "safari13.1"],
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: "src/channels/web/page/index.html",
        staff: "src/channels/web/page/staff/main.ts",
      },
    },
    // Everything comes as a file of its own: the Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
});
