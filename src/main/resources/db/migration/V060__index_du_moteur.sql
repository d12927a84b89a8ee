-- Indexes of the engine that no query of ours and none of Cockpit's uses: tenants (we have none), sorts by date that its
-- own lists would make (ours read cap.tache), history statistics of its paid edition. Each cost an entry a row, and
-- those on an end date made the closing of a row a second row. Cleaning goes by removal time: those stay.
drop index moteur.act_idx_hi_act_inst_start_end;
drop index moteur.act_idx_hi_act_inst_end;
drop index moteur.act_idx_hi_act_inst_comp;
drop index moteur.act_idx_hi_act_inst_stats;
drop index moteur.act_idx_hi_act_inst_tenant_id;
drop index moteur.act_idx_hi_act_inst_proc_def_key;
drop index moteur.act_idx_hi_ai_pdefid_end_time;

drop index moteur.act_idx_hi_pro_inst_end;
drop index moteur.act_idx_hi_pro_inst_tenant_id;
drop index moteur.act_idx_hi_pro_inst_proc_def_key;
drop index moteur.act_idx_hi_pro_inst_proc_time;
drop index moteur.act_idx_hi_pi_pdefid_end_time;
drop index moteur.act_idx_hi_pro_rst_pro_inst_id;

drop index moteur.act_idx_exec_tenant_id;
drop index moteur.act_idx_task_create;
drop index moteur.act_idx_task_last_updated;
drop index moteur.act_idx_task_owner;
drop index moteur.act_idx_task_tenant_id;
drop index moteur.act_idx_event_subscr_tenant_id;
drop index moteur.act_idx_variable_tenant_id;
drop index moteur.act_idx_job_tenant_id;

-- An execution moves many times before it ends: room on its page keeps each move there.
alter table moteur.act_ru_execution set (fillfactor = 80);
alter table moteur.act_hi_actinst set (fillfactor = 90);
alter table moteur.act_hi_procinst set (fillfactor = 90);
alter table cap.dossier set (fillfactor = 85);
