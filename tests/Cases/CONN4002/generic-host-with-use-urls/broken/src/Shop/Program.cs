#pragma warning disable CONN2001 // the port is what this case is about
Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseUrls("http://localhost:5080").Configure(app => app.Run(context => context.Response.WriteAsync("Shop"))))
    .Build().Run();
