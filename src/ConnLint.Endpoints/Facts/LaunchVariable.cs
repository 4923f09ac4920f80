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
}
