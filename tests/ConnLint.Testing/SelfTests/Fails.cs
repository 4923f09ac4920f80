using System;
using System.Threading.Tasks;

namespace ConnLint.Testing.SelfTests;

/// <summary>Checks that a verification fails and says why.</summary>
internal static class Fails
{
    public static Task WithAsync(Task verification, params string[] words) => WithAsync(() => verification, words);

    public static async Task WithAsync(Func<Task> verification, params string[] words)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(verification);
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
    }
}
