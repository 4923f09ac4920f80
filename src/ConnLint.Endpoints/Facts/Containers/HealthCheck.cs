namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>A health check of an image or of a service.</summary>
/// <param name="IsDisabled">Whether it switches the image's own check off.</param>
/// <param name="Test">What is run; null where the check is switched off, or only its times are given.</param>
/// <param name="Place">The instruction's name or the key.</param>
internal sealed record HealthCheck(bool IsDisabled, ContainerCommand? Test, TextPlace Place);
