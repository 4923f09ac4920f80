using System;
using System.Linq;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.FrontEnds;

public sealed class JsLeavesTests
{
    [Theory]
    [InlineData("module.exports = { a: 'x' }", "x")]
    [InlineData("module.exports = { a: \"x\", };", "x")]
    [InlineData("export default { a: `x` }", "x")]
    [InlineData("export default { 'a': 1_000 }", "1_000")]
    [InlineData("export default { \"a\": 80 } // end", "80")]
    [InlineData("export default { ['a']: 'x' }", "x")]
    [InlineData("export = { a: 'x' }", "x")]
    [InlineData("exports.default = { a: 'x' }", "x")]
    [InlineData("#!/usr/bin/env node\r\nmodule.exports = { a: 'x' }", "x")]
    [InlineData("\uFEFFexport default { a: 'x' }", "x")]
    [InlineData("import { defineConfig } from 'vite'\nexport default defineConfig({ a: 'x' })", "x")]
    [InlineData("export default { b: /[/'\"{]/g, c: 1 / 2 / 3, a: 'x' }", "x")]
    [InlineData("/* { */ export default { // }\r  a: 'x' /* } */\r}", "x")]
    [InlineData("export default { a: 'x' } satisfies UserConfig", "x")]
    [InlineData("export default { a: 'x' as const, b: 1 } as Record<string, { a: string }>;", "x")]
    [InlineData("const config: UserConfig = { a: 'x' }\nexport default config", "x")]
    [InlineData("const a = 'x'\nmodule.exports = { a }", "x")]
    [InlineData("const t = 'x', u = 1;\nmodule.exports = { a: t }", "x")]
    [InlineData("const base = { a: 'x' }; export default { ...base, b: 1 }", "x")]
    [InlineData("const urls = { api: { dev: 'x' } }; export default { a: urls.api.dev }", "x")]
    [InlineData("export default () => ({ a: 'x' })", "x")]
    [InlineData("export default defineConfig(({ mode }) => { const b = 1; return { a: 'x' } })", "x")]
    [InlineData("export default defineConfig(async ({ mode }): Promise<UserConfig> => { if (mode) { log() } return { a: 'x' } })", "x")]
    [InlineData("module.exports = function (env) { return { a: 'x' }; }", "x")]
    [InlineData("function url() { return 'x' }\nexport default { a: url() }", "x")]
    [InlineData("export default { a: url() }\nfunction url() { return 'x' }", "x")]
    [InlineData("export default mergeConfig(base, defineConfig({ a: 'x' }))", "x")]
    [InlineData("export default withBundle(options)({ a: 'x' })", "x")]
    [InlineData("export default { a: ('x') }", "x")]
    [InlineData("export default { a() { return 'x' } }", "x")]
    [InlineData("export default { async a() { return 'x' } }", "x")]
    [InlineData("export default { a: process.env.NODE_ENV === 'development' ? 'x' : 'y' }", "x")]
    [InlineData("export default { a: process.env.NODE_ENV !== 'production' ? 'x' : 'y' }", "x")]
    [InlineData("export default { a: process.env.NODE_ENV == 'production' ? 'y' : 'x' }", "x")]
    [InlineData("export default ({ mode }) => { const isProd = mode === 'production'; return { a: isProd ? 'y' : 'x' } }", "x")]
    [InlineData("export default defineConfig(({ command }) => ({ a: command === 'serve' || make() ? 'x' : 'y' }))", "x")]
    [InlineData("export default defineConfig(({ command }) => ({ a: command !== 'build' ? 'x' : 'y' }))", "x")]
    public void Constant_IsReadWhereItStands(string text, string raw)
    {
        var leaf = Leaf(text, "a");
        Assert.Equal((raw, false), (Places.In(text, leaf.Value!.Place), leaf.IsFallback));
        Assert.Equal(raw.Replace("_", ""), leaf.Value.Text);
        Places.AssertLine(text, leaf.Value.Place);
    }

    [Theory]
    [InlineData("export default { a: process.env.P ?? 'x' }", "P")]
    [InlineData("export default { a: process.env.P || 'x' }", "P")]
    [InlineData("export default { a: process.env['P'] || 'x' }", "P")]
    [InlineData("export default { a: process.env.P! || process.env.Q || 'x' }", "P")]
    [InlineData("export default { a: import.meta.env.P ?? 'x' }", "P")]
    [InlineData("import { env } from 'process'; export default { a: env.P ? env.P : 'x' }", "P")]
    [InlineData("const { env } = require('process'); export default { a: env.P?.trim() || 'x' }", "P")]
    [InlineData("export default defineConfig(({ mode }) => { const env = loadEnv(mode, process.cwd(), ''); return { a: env.P || 'x' } })", "P")]
    [InlineData("const vars = loadEnv('', '.'); const t = vars.P || 'x'; export default { a: t }", "P")]
    [InlineData("const env = process.env; export default { a: env.P || 'x' }", "P")]
    [InlineData("export default { a: Number(process.env.P) || x }; const x = 'x'", "P")]
    [InlineData("export default { a: parseInt(process.env.P ?? 'x', 10) }", "P")]
    [InlineData("export default { a: process.env.P ? `https://localhost:${process.env.P}` : 'x' }", "P")]
    public void Fallback_NamesItsVariable(string text, string variable)
    {
        var leaf = Leaf(text, "a");
        Assert.Equal(("x", variable, "x"), (leaf.Value?.Text, leaf.Variable, Places.In(text, leaf.Value!.Place)));
    }

    [Fact]
    public void TemplatesFallback_IsItsLastConstant()
    {
        var leaf = Leaf(FrontEndTexts.Vite, "server", "proxy", "^/weatherforecast", "target");
        Assert.Equal(("https://localhost:7240", "ASPNETCORE_HTTPS_PORT"), (leaf.Value?.Text, leaf.Variable));
    }

    [Theory]
    [InlineData("const h = 'localhost'; export default { a: 'http://' + h + ':' + 5000 }", "http://localhost:5000", "'http://' + h + ':' + 5000")]
    [InlineData("const p = 5000; export default { a: `http://localhost:${p}/` }", "http://localhost:5000/", "`http://localhost:${p}/`")]
    [InlineData("const p = 5000; export default { a: `http://localhost:${p}` }", "http://localhost:5000", "`http://localhost:${p}`")]
    public void ConcatenatedText_StandsWhereItIsPutTogether(string text, string value, string raw)
    {
        var leaf = Leaf(text, "a");
        Assert.Equal((value, raw), (leaf.Value?.Text, Places.In(text, leaf.Value!.Place)));
    }

    [Theory]
    [InlineData("""'\x41\u0042\n\'\q'""", "AB\n'q")]
    [InlineData("""`a\`b`""", "a`b")]
    [InlineData("'a\\\nb'", "ab")]
    [InlineData("true", "True")]
    [InlineData("null", "")]
    public void Literal_IsDecoded(string literal, string value) => Assert.Equal(value, Leaf("export default { a: " + literal + " }", "a").Value?.Text);

    [Theory]
    [InlineData("export default { a: x }")]
    [InlineData("export default { a: f('x') }")]
    [InlineData("export default { a: 'x'.trim() }")]
    [InlineData("export default { a: 'x' && 'y' }")]
    [InlineData("export default { a: 1 - 1 }")]
    [InlineData("export default { a: 1.5 }")]
    [InlineData("export default { a: 0x50 }")]
    [InlineData("export default { a: isDocker ? 'x' : 'y' }")]
    [InlineData("export default { a: mode === 'production' ? 'x' : 'y' }")]
    [InlineData("export default { a: process.env.P }")]
    [InlineData("export default { a: process.env.NODE_ENV || y === 'production' ? 'x' : 'y' }")]
    [InlineData("export default ({ mode }) => ({ a: mode === 'docker' ? 'x' : 'y' })")]
    [InlineData("export default ({ mode }) => ({ a: mode })")]
    [InlineData("export default ({ mode }) => { mode = 'x'; return { a: mode === 'production' ? 'x' : 'y' } }")]
    [InlineData("export default { a: `${x}` }")]
    [InlineData("export default { a: '' || 'x' }")]
    [InlineData("let t = 'x'; t = 'y'; export default { a: t }")]
    [InlineData("const t = 'x'; { const t = 'y'; } export default { a: t }")]
    [InlineData("const t = 'x'; export default (t) => ({ a: t })")]
    [InlineData("const { t } = o; export default { a: t }")]
    [InlineData("const o = { t: 'x' }; o.t = 'y'; export default { a: o.t }")]
    [InlineData("const o = { t: 'x', ...p }; export default { a: o.t }")]
    [InlineData("const t = u; const u = t; export default { a: t }")]
    public void ComputedValue_IsUnknown(string text) => Assert.Null(Leaf(text, "a").Value);

    [Fact]
    public void LaterKey_ReplacesTheEarlierOne() => Assert.Equal("y", Leaf("const b = { a: 'x' }; export default { ...b, a: 'y' }", "a").Value?.Text);

    [Fact]
    public void TwoReturns_AreBothThere()
    {
        var leaves = Read("export default ({ command }) => { if (command === 'serve') { return { a: 'x' } } return { a: 'y' } }");
        Assert.Equal(["x", "y"], leaves.Select(static leaf => leaf.Value?.Text));
    }

    [Fact]
    public void ReturnOfANestedFunction_IsNotTheOuterOnes()
    {
        var leaves = Read("export default () => { const f = () => { return { b: 1 } }; o = { m() { return 2 } }; return { a: 'x' } }");
        Assert.Equal("a", Assert.Single(leaves).Path[0]);
    }

    [Fact]
    public void Arrays_AreIndexed() => Assert.Equal("y", Leaf("const p = ['x']; export default { a: [...p, 'y'] }", "a", "1").Value?.Text);

    [Fact]
    public void UnknownExport_IsOneUnknownLeaf() => Assert.Empty(Assert.Single(Read("export default make()")).Path);

    [Theory]
    [InlineData("")]
    [InlineData("export default { a: 'x'")]
    [InlineData("export default { a: 'x }")]
    [InlineData("export default { a: `x }")]
    [InlineData("export default { a: 'x' ] }")]
    [InlineData("export default { a: 'x' } /*")]
    [InlineData("const a = { a: 'x' }")]
    [InlineData("export const a = { a: 'x' }")]
    public void TextThatExportsNothing_HasNoLeaves(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData(60, 1)]
    [InlineData(65, 0)]
    [InlineData(100_000, 0)]
    public void Nesting_IsReadToADepth(int depth, int leaves)
        => Assert.Equal(leaves, Read("export default " + new string('[', depth) + "1" + new string(']', depth)).Count(static leaf => leaf.Value is not null));

    [Theory]
    [InlineData("export default ", "!", "1")]
    [InlineData("export default ", "+", "1")]
    [InlineData("export default ", "a => ", "1")]
    [InlineData("export default ", "a ? ", "1")]
    [InlineData("export default ", "x ? y : ", "1")]
    [InlineData("export default [", "function ", "]")]
    [InlineData("export default 1", " as a", "")]
    [InlineData("export default a", ".a = a", "")]
    [InlineData("export default 1", "+ 1", "")]
    [InlineData("", "/\\", "")]
    [InlineData("", "const a = [a]\n", "export default a")]
    [InlineData("export default x(", "const ", ")")]
    [InlineData("export default {", "a:1,", "}")]
    public void LongText_IsReadInTime(string start, string repeated, string end)
    {
        foreach (var length in new[] { 150_000, 1_000_000 })
        {
            var text = start + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + end;
            Places.AssertQuick(() => Read(text));
        }
    }

    [Theory]
    [InlineData("[{0}, {0}]")]
    [InlineData("[...{0}, ...{0}]")]
    [InlineData("{{ a: {0}, b: {0} }}")]
    public void SharedParts_DoNotMultiply(string pattern)
    {
        var text = "const a0 = [1, {}];" + string.Concat(Enumerable.Range(1, 60).Select(i => $"const a{i} = " + string.Format(null, pattern, $"a{i - 1}") + ";"));
        Places.AssertQuick(() => Read(text + "export default a60"));
    }

    [Fact]
    public void DamagedText_IsReadQuickly() => Places.AssertMutationsAreRead(
        "{}[]()'\"`$\\/*:,.?=>|+!;\r\n aenv0", static text => Read(text).Where(static leaf => leaf.Value is not null).Select(static leaf => leaf.Value!.Place), FrontEndTexts.Vite, FrontEndTexts.Angular, FrontEndTexts.Next);

    private static System.Collections.Generic.IReadOnlyList<JsLeaf> Read(string text) => JsLeaves.Exported("f", text);

    private static JsLeaf Leaf(string text, params string[] keys) => Assert.Single(Read(text), leaf => leaf.Path.SequenceEqual(keys));
}
