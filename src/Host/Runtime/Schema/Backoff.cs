namespace Carnet.Runtime.Schema;

internal static class Backoff
{
    /// <summary>The wait after the n-th failed attempt (1, 2, …): doubles each time up to the most.</summary>
    public static TimeSpan After(int attempt, TimeSpan first, TimeSpan most)
    {
        var wait = first * Math.Pow(2, Math.Clamp(attempt - 1, 0, 30));
        return wait < most ? wait : most;
    }
}
