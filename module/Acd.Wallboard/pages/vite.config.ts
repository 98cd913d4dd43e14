import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [preact()],
  base: "/",
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 300 },
});
