namespace ConnLint.Cli.Drawing;

/// <summary>How pictures and pages look, in light and dark.</summary>
internal static class MapStyle
{
    /// <summary>For the picture, alone or in a page.</summary>
    public const string Picture = """
        :root{color-scheme:light dark;--ground:#fff;--box:#f6f8fa;--edge:#d0d7de;--ink:#1f2328;--soft:#59636e;--good:#1a7f37;--bad:#cf222e;--lost:#9a6700;--hover:#eaeef2}
        @media(prefers-color-scheme:dark){:root{--ground:#0d1117;--box:#161b22;--edge:#3d444d;--ink:#e6edf3;--soft:#9198a1;--good:#3fb950;--bad:#ff6a69;--lost:#d29922;--hover:#262c36}}
        svg{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        .ground{fill:var(--ground)}
        .box>rect{fill:var(--box);stroke:var(--edge)}
        .box text{fill:var(--ink)}
        .box .title{font-weight:bold}
        .box .note{fill:var(--soft);text-anchor:end}
        .empty>rect{stroke-dasharray:5 4}
        .row>rect{fill:none;pointer-events:all}
        .ignored text{fill:var(--lost)}
        .ignored text:first-of-type{text-decoration:line-through}
        .failure text,.client.reported text{fill:var(--bad)}
        .line{fill:none;stroke-width:1.6}
        .wide{fill:none;stroke:none;stroke-width:12;pointer-events:stroke}
        .served .line{stroke:var(--good)} marker.served{fill:var(--good)}
        .refused .line{stroke:var(--bad);stroke-width:2.2} marker.refused{fill:var(--bad)}
        .open .line{stroke:var(--soft);stroke-dasharray:6 4} marker.open{fill:var(--soft)}
        .meant .line{stroke:var(--soft);stroke-dasharray:2 4} marker.meant{fill:var(--soft)}
        """;

    /// <summary>For what stands around it in the page.</summary>
    public const string Page = """
        body{margin:0;padding:1.5rem 1.5rem 14rem;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
        h1{font-size:1.3rem;margin:0 0 1rem} h2{font-size:1.05rem;margin:1.5rem 0 .5rem}
        .picture{overflow:auto;border:1px solid var(--edge);border-radius:6px}
        .picture svg{display:block}
        code,.place{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.87em;overflow-wrap:anywhere;white-space:pre-wrap}
        a{color:inherit} svg a{cursor:pointer;text-decoration:none}
        svg a:hover .line,svg a:focus .line{stroke-width:4} svg a:hover>rect,svg a:focus>rect{fill:var(--hover)} svg a:focus{outline:none}
        ul{margin:.25rem 0;padding-left:1.2rem} li{margin:.25rem 0}
        .bad{color:var(--bad);font-weight:600}
        .detail{display:none;position:fixed;left:0;right:0;bottom:0;max-height:40vh;overflow:auto;padding:1rem 1.5rem;background:var(--box);border-top:2px solid var(--edge)}
        .detail:target{display:block}
        .detail .close{float:right}
        .legend{color:var(--soft);font-size:.9em}
        """;
}
