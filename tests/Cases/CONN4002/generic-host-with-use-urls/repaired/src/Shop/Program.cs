Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.Configure(app => app.Run(context => context.Response.WriteAsync("Shop"))))
    .Build().Run();
