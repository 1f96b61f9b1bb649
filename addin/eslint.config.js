import eslint from "@eslint/js";
import lit from "eslint-plugin-lit";
import tseslint from "typescript-eslint";

const onlyOffice = ["error", { paths: [{ name: "@azure/msal-browser", message: "Only src/office may use MSAL." }] }];
const domNames = ["document", "HTMLElement", "LitElement"];

export default tseslint.config(
    { ignores: ["dist/", "dist-manifest/", "node_modules/", "test-results/"] },
    eslint.configs.recommended,
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.strictTypeChecked, lit.configs["flat/recommended"]],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
            "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "@typescript-eslint/no-deprecated": ["error", { allow: [{ from: "package", package: "oauth4webapi", name: "allowInsecureRequests" }] }],
            "@typescript-eslint/no-unnecessary-type-parameters": "off",
            "max-lines": ["error", 400],
            "max-lines-per-function": ["error", { max: 60, skipComments: true }],
            "max-params": ["error", 6],
            "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Named exports only." }],
            "lit/no-template-map": "off",
        },
    },
    { files: ["src/**/*.ts"], ignores: ["src/office/**"], rules: { "no-restricted-globals": ["error", "Office"], "no-restricted-imports": onlyOffice } },
    { files: ["src/components/**/*.ts"], ignores: ["**/*.test.ts"], rules: { "no-restricted-globals": ["error", "Office", "fetch"] } },
    { files: ["src/api/**/*.ts"], ignores: ["**/*.test.ts"], rules: { "no-restricted-globals": ["error", "Office", ...domNames] } },
    { files: ["src/office/**/*.ts"], ignores: ["**/*.test.ts"], rules: { "no-restricted-globals": ["error", ...domNames] } },
    { files: ["**/*.test.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off", "max-lines-per-function": "off", "@typescript-eslint/unbound-method": "off" } },
    { files: ["vite.config.ts"], rules: { "no-restricted-syntax": "off" } },
    { files: ["scripts/**/*.mjs"], languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } } },
);
