using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Addresses;

/// <summary>Splits the value of <c>urls</c>, <c>ASPNETCORE_URLS</c> or <c>applicationUrl</c> as hosting does: at <c>;</c>, dropping empty parts.</summary>
internal static class ListenUrlList
{
    public static IEnumerable<(string Text, int Start)> Split(string value)
    {
        var start = 0;
        while (start <= value.Length)
        {
            var end = value.IndexOf(';', start);
            if (end < 0) end = value.Length;
            if (end > start) yield return (value.Substring(start, end - start), start);
            start = end + 1;
        }
    }
}
