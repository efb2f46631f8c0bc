import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "house",
          globalSetup: ["test/support/book-setup.ts"],
          include: ["test/**/*.test.ts"],
          exclude: ["test/web/**", "test/talks/browser.test.ts"],
          benchmark: { include: ["test/bench/**/*.bench.ts"] },
        },
      },
      {
        // One browser for all of these files, started only when one of them runs.
        extends: true,
        test: {
          name: "browser",
          include: ["test/web/**/*.test.ts", "test/talks/browser.test.ts"],
          benchmark: { include: [] },
          globalSetup: ["test/support/browser-setup.ts", "test/support/book-setup.ts"],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
