using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class ContradictionTests
{
    private const string Both = "127.0.0.1 ::1";

    [Theory]
    [InlineData(SymptomKind.Refused, "you saw a refusal ('x'); now http://localhost:5080 answers")]
    [InlineData(SymptomKind.TimedOut, "you saw a time-out ('x'); now http://localhost:5080 answers")]
    [InlineData(SymptomKind.NameUnresolved, "you saw that the name does not resolve ('x'); now http://localhost:5080 answers")]
    [InlineData(SymptomKind.NotAvailable, "you saw that the client has no such address ('x'); now http://localhost:5080 answers")]
    [InlineData(SymptomKind.Closed, null)]
    [InlineData(SymptomKind.Certificate, null)]
    [InlineData(SymptomKind.AddressInUse, null)]
    public void ServerThatAnswersNow_IsSaid(object kind, string? note) => AssertNote(note, Seen.Asking("http://localhost:5080", Both, accepting: Both), kind);

    [Theory]
    [InlineData(SymptomKind.Refused, null)]
    [InlineData(SymptomKind.NotAvailable, null)]
    [InlineData(SymptomKind.AddressInUse, "you saw that the port was in use ('x'); now the connection is refused, and nobody holds the port")]
    [InlineData(SymptomKind.TimedOut, "you saw a time-out ('x'); now the connection is refused, and nobody holds the port")]
    [InlineData(SymptomKind.NameUnresolved, "you saw that the name does not resolve ('x'); now the name resolves, and the connection is refused")]
    [InlineData(SymptomKind.WrongProtocol, "you saw an answer in another protocol ('x'); now the connection is refused, and nobody holds the port")]
    [InlineData(SymptomKind.UnsafePort, null)]
    public void RefusalNow_IsSaidWhereItIsNew(object kind, string? note)
        => AssertNote(note, Seen.Asking("http://localhost:5080", Both), kind);

    [Theory]
    [InlineData(SymptomKind.TimedOut, null)]
    [InlineData(SymptomKind.Refused, "you saw a refusal ('x'); now nobody answers in time")]
    public void SilenceNow_IsSaidWhereItIsNew(object kind, string? note) => AssertNote(note, Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut), kind);

    [Fact]
    public void NothingPasted_ContradictsNothing() => Assert.Empty(VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both)).Notes);

    private static void AssertNote(string? note, Evidence evidence, object kind)
    {
        var verdict = VerdictEngine.Decide(evidence with { Pasted = new Symptom((SymptomKind)kind, "x") });
        Assert.Equal(note, verdict.Notes.SingleOrDefault());
    }
}
