# Offering help, and changing or ending the offer.

menu-volunteer = Ofrecer su ayuda
menu-volunteer_off = No recibir más peticiones de ayuda

volunteer-skill = { $skill ->
    [carrying] Cargar y mover cosas
    [repairs] Pequeños arreglos
    [driving] Conducir
    [shopping] Hacer compras
    [visits] Llamadas y visitas
    [translating] Traducir
    [computers] Ordenadores y móviles
    [garden] Jardín y limpieza
   *[other] Otra cosa
}
volunteer-slot = { $slot ->
    [weekday-morning] Mañanas entre semana
    [weekday-afternoon] Tardes entre semana
    [weekday-evening] Noches entre semana
    [weekend-morning] Mañanas del fin de semana
    [weekend-afternoon] Tardes del fin de semana
    [weekend-evening] Noches del fin de semana
   *[other] Otro momento
}

form-volunteer-skills = ¿En qué puede ayudar? Pulse todo lo que le venga bien y después Listo.
form-volunteer-times = ¿Cuándo suele tener tiempo? Pulse todo lo que le venga bien y después Listo.
form-volunteer-check = ¿Está bien así?
    <b>Usted ayuda con:</b> { $skills }
    <b>Tiene tiempo:</b> { $times }
    Pulse Atrás para cambiar algo.
form-volunteer-change-skills = ¿En qué puede ayudar? Pulse todo lo que le venga bien y después Listo.
form-volunteer-change-when-times = ¿Cuándo suele tener tiempo? Pulse todo lo que le venga bien y después Listo.

volunteer-save = Guardar
volunteer-saved = Gracias. Su oferta está guardada.
volunteer-choose-one = Elija al menos una cosa y un momento, por favor. Para hacerlo, pulse Atrás.
volunteer-card = <b>Usted ayuda en { $name }.</b>
    <b>Con:</b> { $skills }
    <b>Cuándo:</b> { $times }
    { $quiet ->
        [yes] { -asked-for-quiet }
       *[no] Le escribiré aquí cuando haga falta su ayuda.
    }
volunteer-card-off = <b>Ya no se le pide ayuda en { $name }.</b>
    Lo que ya prometió sigue en pie. Vea /mytasks.
volunteer-change-skills = Cambiar en qué ayudo
volunteer-change-times = Cambiar cuándo puedo
volunteer-stop = Dejar de ayudar
volunteer-undo = Deshacer, quiero ayudar
volunteer-stopped = Ya no se le pedirá ayuda. Puede deshacerlo.
volunteer-goes-on = Bien. Se le volverá a pedir ayuda.
volunteer-is-none = Usted no está en la lista de voluntarios. Envíe /volunteer para apuntarse.
volunteer-in-private = Gracias. Hagámoslo en privado: pulse el botón.
