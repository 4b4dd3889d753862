// room: src/core/query/poison-default.ts
// refused by: lint
// rule: style/noDefaultExport
export default 1;
