using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class GitFileTests
{
    [Theory]
    [InlineData("gitdir: /home/me/repo/.git/worktrees/fix\n")]
    [InlineData("gitdir: ../../.git/worktrees/fix")]
    [InlineData("gitdir: C:/repo/.git/worktrees/fix\r\n")]
    [InlineData("gitdir: /home/me/repo.git/worktrees/fix")]
    [InlineData("gitdir: /repo/.git/modules/library/worktrees/fix")]
    public void FurtherWorkingTree_IsOne(string text) => Assert.True(GitFile.IsWorktree(text));

    [Theory]
    [InlineData("gitdir: ../.git/modules/library\n")]
    [InlineData("gitdir: ../.git/modules/worktrees/library")]
    [InlineData("gitdir: ./.bare")]
    [InlineData("gitdir: worktrees/fix")]
    [InlineData("gitdir:")]
    [InlineData("")]
    [InlineData("/repo/.git/worktrees/fix")]
    public void SubmoduleAndOtherText_AreNone(string text) => Assert.False(GitFile.IsWorktree(text));
}
