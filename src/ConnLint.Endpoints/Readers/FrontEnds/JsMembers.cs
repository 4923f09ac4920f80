using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>Members of known objects.</summary>
internal static class JsMembers
{
    /// <summary>The member's value, or null where the object, or what is spread into it after the member, is unknown.</summary>
    public static JsValue? Of(JsValue? value, string name)
    {
        if (value is not JsObject known) return null;

        JsValue? found = null;
        foreach (var member in known.Members)
        {
            if (member.Key == name) found = member.Value;
            else if (member.Key == JsLeaf.Spread) found = null;
        }

        return found;
    }
}
