// The style of our scripts. What a name means is for the type checker, which knows the page.
import js from "@eslint/js";

export default [
  { ignores: ["**/.*/**", "**/node_modules/**", "**/dist/**", "**/build/**"] },
  js.configs.recommended,
  {
    files: ["**/*.js"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "object-shorthand": "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "max-lines": ["error", 300],
      "max-params": ["error", 6],
      complexity: ["error", 15],
    },
  },
];
