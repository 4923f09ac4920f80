using Microsoft.AspNetCore.Builder;

namespace Shop;

public static class Pipeline
{
    /// <summary>What all our services begin with.</summary>
    public static WebApplication UseDefaults(this WebApplication app)
    {
        app.UseHttpsRedirection();
        app.UseStaticFiles();
        return app;
    }
}
