using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Facts;

/// <summary>A variable that the program starts with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ShownName">What to call it in a message: <c>applicationUrl</c> for the <c>ASPNETCORE_URLS</c> that <c>dotnet run</c> makes of it.</param>
/// <param name="Value">Its value.</param>
internal sealed record LaunchVariable(string Name, string ShownName, SettingValue Value)
{
    public LaunchVariable(string name, SettingValue value)
        : this(name, name, value)
    {
    }

    /// <summary>A variable that a file gives to a container; its value has a hole where only the machine knows it.</summary>
    public LaunchVariable(EnvironmentVariable variable)
        : this(variable.Name, variable.Value?.Known ?? new SettingValue(TracedText.Hole.ToString(), variable.Value?.Place ?? variable.NamePlace))
        => NamePlace = variable.NamePlace;

    /// <summary>Where its name stands, in a file that describes containers.</summary>
    public TextPlace? NamePlace { get; }
}
