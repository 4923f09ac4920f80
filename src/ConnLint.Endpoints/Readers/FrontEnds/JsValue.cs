using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>What an expression of a configuration file is known to be; null is unknown.</summary>
internal abstract record JsValue;

/// <summary>A constant: strings as they are, numbers in decimal, <c>True</c>, <c>False</c>, and nothing for <c>null</c> and <c>undefined</c>.</summary>
/// <param name="Value">The text and where it is written.</param>
/// <param name="Variable">The environment variable that replaces it when set.</param>
internal sealed record JsText(SettingValue Value, string? Variable) : JsValue;

/// <summary>Whatever an environment variable holds, or something made of it.</summary>
internal sealed record JsVariable(string Name) : JsValue;

internal sealed record JsObject(IReadOnlyList<KeyValuePair<string, JsValue?>> Members) : JsValue;

internal sealed record JsArray(IReadOnlyList<JsValue?> Items) : JsValue;

/// <summary>One of these, which only running the file can tell.</summary>
internal sealed record JsChoice(IReadOnlyList<JsValue?> Options) : JsValue;

/// <summary>A condition that is known in development.</summary>
internal sealed record JsCondition(bool Holds) : JsValue;

/// <summary>What whoever calls the file's function hands in.</summary>
internal sealed record JsParameter(string Name) : JsValue;
